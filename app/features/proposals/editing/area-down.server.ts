import { type Area, type AreaTree, areasAround, gemeentenOfRegion, isWater } from "~/features/areas/area.ts";
import { described, type FoundArea } from "~/features/areas/area-search.ts";
import { findBoundaries } from "~/features/areas/boundary.queries.server.ts";
import { ShortMemory } from "~/platform/short-memory.ts";
import { drawMap, type MapDrawing } from "~/ui/map-drawing.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";

/** A place in the tree of areas on the way down: gemeente, wijk, buurt. */
export interface AreaDown {
  /** Null: above the gemeenten of the region. */
  here: FoundArea | null;
  /** What it lies in, the largest first, itself last. */
  path: FoundArea[];
  /** What lies in it, by name. */
  below: FoundArea[];
  /** The outlines of what lies in it; null where none are known. */
  map: MapDrawing | null;
}

const minutes = 5;
const memoryOf = oncePerDatabase(() => new ShortMemory<MapDrawing | null>(minutes * 60_000, 50));
const onTheWay: readonly Area["level"][] = ["gemeente", "wijk", "buurt", "plangebied"];

/** What one can choose from below an area, or all gemeenten of the region without one. */
export async function areaDown(db: Database, tree: AreaTree, within: string | undefined): Promise<AreaDown> {
  const here = within === undefined ? undefined : tree.get(within);
  const below = belowOf(tree, here).sort((one, other) => one.name.localeCompare(other.name, "nl"));
  const path = here ? areasAround(tree, here.code).filter(({ level }) => onTheWay.includes(level)) : [];
  return {
    here: here ? described(tree, here) : null,
    path: path.reverse().map((area) => described(tree, area)),
    below: below.map((area) => described(tree, area)),
    map: await memoryOf(db).get(here?.code ?? "", () => draw(db, below)),
  };
}

function belowOf(tree: AreaTree, here: Area | undefined): Area[] {
  if (!here) return gemeentenOfRegion(tree).flatMap(({ code }) => tree.get(code) ?? []);
  // A plan for open water is found by that name.
  return [...tree.values()].filter((area) => area.parentCode === here.code && !isWater(area));
}

async function draw(db: Database, below: readonly Area[]): Promise<MapDrawing | null> {
  const codes = below.map(({ code }) => code);
  const features = (await findBoundaries(db, codes, "fine")).flatMap(({ geometry, ...area }) =>
    geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [{ ...area, geometry }] : [],
  );
  return drawMap(features, [], 560);
}
