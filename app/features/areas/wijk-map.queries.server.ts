import { createHash } from "node:crypto";
import { ShortMemory } from "~/platform/short-memory.ts";
import { drawOutlines, type NamedGeometry, type OutlineMap } from "~/ui/map-outline.ts";
import { mapPicture } from "~/ui/map-picture.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { type AreaTree, gemeentenOf } from "./area.ts";
import { areaTree } from "./area-tree.queries.server.ts";
import { type Boundary, findBoundaries } from "./boundary.queries.server.ts";
import { wijkOptions } from "./wijk-options.queries.server.ts";

/** The wijken of an area to point at, and the picture of them. */
export interface WijkMap {
  map: OutlineMap;
  svg: string;
  /** Another one as soon as the picture is another: what was pointed at in an old picture says nothing in a new one. */
  version: string;
}

const minutes = 5;
const memoryOf = oncePerDatabase(() => new ShortMemory<WijkMap>(minutes * 60_000, 20));
/** Enough to see the corners of a small wijk in the part around it. */
const width = 2_000;

/**
 * The map on which one points at a wijk of an area (see `wijkOptions`), with the gemeenten behind them where they are
 * several. Null where no outlines are known. Drawing takes long and outlines hardly change: kept for five minutes. That
 * there is nothing to draw is not kept, so that no code that somebody makes up takes the place of a map.
 */
export async function wijkMap(db: Database, areaCode: string): Promise<WijkMap | null> {
  const tree = await areaTree(db);
  if (!tree.has(areaCode)) return null;
  try {
    return await memoryOf(db).get(areaCode, () => draw(db, tree, areaCode));
  } catch (error) {
    if (error instanceof NothingToDraw) return null;
    throw error;
  }
}

/** A memory keeps nothing of what failed. */
class NothingToDraw extends Error {}

async function draw(db: Database, tree: AreaTree, areaCode: string): Promise<WijkMap> {
  const codes = (await wijkOptions(db, areaCode)).map(({ code }) => code);
  const gemeenten = gemeentenOf(tree, areaCode)
    .map(({ code }) => code)
    .filter((code) => !codes.includes(code));
  const outlines = named(await findBoundaries(db, [...codes, ...gemeenten], "fine"));
  const behind = gemeenten.length > 1 ? outlines.filter(({ code }) => gemeenten.includes(code)) : [];
  const map = drawOutlines({ areas: outlines.filter(({ code }) => codes.includes(code)), behind }, width);
  if (!map) throw new NothingToDraw(areaCode);
  const svg = mapPicture(map);
  return { map, svg, version: createHash("sha256").update(svg).digest("base64url").slice(0, 12) };
}

function named(boundaries: readonly Boundary[]): NamedGeometry[] {
  return boundaries.flatMap(({ code, name, geometry }) =>
    geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [{ code, name, geometry }] : [],
  );
}
