import { type AreaTree, codesWithin, gemeentenOf, homeRegion, liesIn } from "~/features/areas/area.ts";
import { type Boundary, findBoundaries, findProvinceBoundaries } from "~/features/areas/boundary.queries.server.ts";
import { ShortMemory } from "~/platform/short-memory.ts";
import {
  centreOf,
  drawMap,
  type Emphasis,
  type MapDrawing,
  type MapFeature,
  type MapMarker,
} from "~/ui/map-drawing.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import type { ProposalSummary } from "./proposal.ts";

/** A place on the map that leads to a proposal. */
export interface MappedProposal extends Pick<ProposalSummary, "title" | "areaCode" | "touchedAreas"> {
  /** Null on the page of the proposal itself. */
  href: string | null;
  /** Number of the place in the list beside the map. */
  mark: string | null;
}

const minutes = 5;
const memoryOf = oncePerDatabase(() => new ShortMemory<MapDrawing | null>(minutes * 60_000, 100));

/** Drawing takes long and areas hardly change: each map is kept for five minutes. */
function kept(db: Database, name: string, draw: () => Promise<MapDrawing | null>): Promise<MapDrawing | null> {
  return memoryOf(db).get(name, draw);
}

function nameOf(kind: string, places: MappedProposal[]): string {
  return JSON.stringify([kind, places]);
}

/** The region with its gemeenten, and a pin for every area with a proposal. Null without a region or its outlines. */
export async function regionMap(db: Database, tree: AreaTree, places: MappedProposal[]): Promise<MapDrawing | null> {
  const region = homeRegion(tree);
  if (!region) return null;
  return kept(db, nameOf("region", places), async () => {
    const gemeenten = gemeentenOf(tree, region.code).map((area) => area.code);
    const own = [...new Set(places.map((place) => place.areaCode))].filter((code) => !gemeenten.includes(code));
    const outlines = await findBoundaries(db, [...gemeenten, ...own], "fine");
    const touched = new Set(
      places
        .flatMap((place) => (isWide(tree, place.areaCode) ? [] : gemeentenOf(tree, place.areaCode)))
        .map((area) => area.code),
    );
    const emphasis = (code: string): Emphasis => (own.includes(code) ? 3 : touched.has(code) ? 1 : 0);
    const drawn = outlines.filter((outline) => !isWide(tree, outline.code));
    return drawMap(features(drawn, emphasis), pins(tree, places, outlines), 640);
  });
}

/** The country with its provinces, and a pin for every proposal that lies in one place. */
export function countryMap(db: Database, tree: AreaTree, places: MappedProposal[]): Promise<MapDrawing | null> {
  return kept(db, nameOf("country", places), async () => {
    const codes = [...new Set(places.map((place) => place.areaCode))].filter((code) => !isWide(tree, code));
    const [provinces, own] = await Promise.all([findProvinceBoundaries(db), findBoundaries(db, codes, "coarse")]);
    const touched = new Set(
      places.filter((place) => isWide(tree, place.areaCode)).flatMap((place) => place.touchedAreas),
    );
    const emphasis = (code: string): Emphasis => (codes.includes(code) ? 3 : touched.has(code) ? 1 : 0);
    return drawMap(features([...provinces, ...own], emphasis), pins(tree, places, own), 420);
  });
}

/** Where one proposal lies: its own outline in its gemeente, the whole region, or a pin on the country. */
export async function placeMap(db: Database, tree: AreaTree, place: MappedProposal): Promise<MapDrawing | null> {
  const region = homeRegion(tree);
  if (!region || !liesIn(tree, place.areaCode, region.code)) return countryMap(db, tree, [place]);
  return kept(db, nameOf("place", [place]), async () => {
    const around = gemeentenOf(tree, place.areaCode).map((area) => area.code);
    const outlines = await findBoundaries(db, [...around, place.areaCode], "fine");
    const wide = isWide(tree, place.areaCode);
    const drawn = outlines.filter((outline) => !isWide(tree, outline.code));
    return drawMap(
      features(drawn, (code) => (wide ? 1 : code === place.areaCode ? 3 : 0)),
      [],
      480,
    );
  });
}

/** The proposals with the number of their place on the map: one number for each area that is small enough for a pin. */
export function withMarks<Proposal extends { areaCode: string }>(tree: AreaTree, proposals: Proposal[]) {
  const small = new Set(proposals.map((proposal) => proposal.areaCode).filter((code) => !isWide(tree, code)));
  const numbers = new Map([...small].map((code, index) => [code, String(index + 1)]));
  return proposals.map((proposal) => ({ ...proposal, mark: numbers.get(proposal.areaCode) ?? null }));
}

/** Codes that count as the region in the order of the list; empty before areas are imported. */
export function regionCodes(tree: AreaTree): string[] {
  const region = homeRegion(tree);
  return region ? codesWithin(tree, region.code) : [];
}

/** Larger than a gemeente: too large for a pin. */
function isWide(tree: AreaTree, code: string): boolean {
  const level = tree.get(code)?.level;
  return level === "land" || level === "samenwerkingsregio" || level === "deelregio" || level === "provincie";
}

function features(outlines: Boundary[], emphasis: (code: string) => Emphasis): MapFeature[] {
  return outlines
    .flatMap(({ code, name, geometry }) => {
      if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
      return [{ code, name, geometry, emphasis: emphasis(code) }];
    })
    .sort((a, b) => a.emphasis - b.emphasis);
}

/** One pin for each area; a second proposal for the same area stands in the list only. */
function pins(tree: AreaTree, places: MappedProposal[], outlines: Boundary[]): MapMarker[] {
  const first = new Map<string, MappedProposal>();
  for (const place of places) {
    if (!isWide(tree, place.areaCode) && !first.has(place.areaCode)) first.set(place.areaCode, place);
  }
  return outlines.flatMap(({ code, geometry }) => {
    const place = first.get(code);
    if (!place || (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")) return [];
    const mark = place.mark === null ? {} : { mark: place.mark };
    const link = place.href === null ? {} : { href: place.href };
    return [{ id: code, name: place.title, ...link, ...mark, ...centreOf(geometry) }];
  });
}
