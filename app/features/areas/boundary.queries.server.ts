import { and, eq, inArray } from "drizzle-orm";
import type { Geometry } from "geojson";
import type { Database } from "~db/client.server.ts";
import { areaBoundaries, areas } from "~db/schema/index.ts";

export interface Boundary {
  code: string;
  name: string;
  geometry: Geometry;
}

/** The outlines of some areas in one layer; an area without an outline there is left out. */
export function findBoundaries(db: Database, codes: string[], detail: "fine" | "coarse"): Promise<Boundary[]> {
  return boundaries(db, and(inArray(areas.code, codes), eq(areaBoundaries.detail, detail)));
}

/** The outlines of all provinces, for a map of the country. */
export function findProvinceBoundaries(db: Database): Promise<Boundary[]> {
  return boundaries(db, and(eq(areas.level, "provincie"), eq(areaBoundaries.detail, "coarse")));
}

function boundaries(db: Database, which: ReturnType<typeof and>): Promise<Boundary[]> {
  return db
    .select({ code: areas.code, name: areas.name, geometry: areaBoundaries.geometry })
    .from(areaBoundaries)
    .innerJoin(areas, eq(areas.code, areaBoundaries.areaCode))
    .where(which)
    .orderBy(areas.code);
}
