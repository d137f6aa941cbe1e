import { readFileSync } from "node:fs";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Database } from "~db/client.server.ts";
import { areaBoundaries, areas } from "~db/schema/index.ts";
import { asOwner } from "../setup/database.ts";

const file = new URL("../../db/seed/boundaries/wijken_amsterdam_zaanstad_haarlem.geojson", import.meta.url);
type Outlines = FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>;

/** The outlines of the wijken of a gemeente as the site has them; the code of a wijk begins with that of its gemeente. */
export function realOutlines(gemeenteCode: string) {
  const { features } = JSON.parse(readFileSync(file, "utf8")) as Outlines;
  return features
    .map(({ properties, geometry }) => ({ ...properties, geometry }))
    .filter(({ code }) => code.startsWith(gemeenteCode.replace("GM", "WK")));
}

/** Puts the wijken of a gemeente in the database with their outlines. The gemeente must be there. */
export function withOutlines(db: Database, gemeenteCode: string): Promise<void> {
  return asOwner(db, async (owner) => {
    const wijken = realOutlines(gemeenteCode);
    await owner
      .insert(areas)
      .values(
        wijken.map(({ code, name }) => ({
          ...{ code, name, level: "wijk" as const },
          ...{ parentCode: gemeenteCode, source: "test" },
        })),
      )
      .onConflictDoNothing();
    await owner
      .insert(areaBoundaries)
      .values(
        wijken.map(({ code, geometry }) => ({ areaCode: code, detail: "fine" as const, geometry, source: "test" })),
      )
      .onConflictDoNothing();
  });
}
