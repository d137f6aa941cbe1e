import { gemeentenOf } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { findBoundaries } from "~/features/areas/boundary.queries.server.ts";
import { findIndicatorSeries } from "~/features/framework/indicator.queries.server.ts";
import type { ThemeCode } from "~/features/framework/theme.ts";
import { ShortMemory } from "~/platform/short-memory.ts";
import { drawMap, type MapDrawing, type MapFeature } from "~/ui/map-drawing.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { type OfficialFigure, officialFigures } from "./official-figure.ts";

/** The gemeenten of an area by name, their outlines, and the official figures of one theme there. */
export interface AreaFigures {
  gemeenten: { code: string; name: string }[];
  /** Null without outlines. */
  drawing: MapDrawing | null;
  officials: OfficialFigure[];
}

/** What the map and the table of an area's gemeenten stand on, beside what residents said. */
export async function areaFigures(
  db: Database,
  { areaCode, theme }: { areaCode: string; theme: ThemeCode },
): Promise<AreaFigures> {
  const tree = await areaTree(db);
  const gemeenten = gemeentenOf(tree, areaCode)
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
  const codes = gemeenten.map(({ code }) => code);
  const [drawing, series] = await Promise.all([
    outlines(db, codes),
    findIndicatorSeries(db, { areaCodes: codes, themes: [theme] }),
  ]);
  return { gemeenten, drawing, officials: officialFigures(series) };
}

const minutes = 5;
const memoryOf = oncePerDatabase(() => new ShortMemory<MapDrawing | null>(minutes * 60_000, 20));
const width = 560;

/** Drawing takes long and areas hardly change: each map is kept for five minutes. */
function outlines(db: Database, codes: string[]): Promise<MapDrawing | null> {
  return memoryOf(db).get(codes.join(" "), async () => {
    const features = (await findBoundaries(db, codes, "fine")).flatMap(({ code, name, geometry }): MapFeature[] =>
      geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [{ code, name, geometry }] : [],
    );
    return drawMap(features, [], width);
  });
}
