import type { Geometry } from "geojson";
import { z } from "zod";
import { BadInput, type TextFile } from "~/platform/bad-input.ts";

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number());
const ring = z
  .array(position)
  .min(4)
  .refine((points) => String(points[0]) === String(points.at(-1)), { message: "open" });
const polygon = z.array(ring).min(1);
const outline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: polygon }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1) }),
]);
const collection = z.object({
  type: z.literal("FeatureCollection"),
  source: z.string().min(1).optional(),
  features: z
    .array(z.object({ type: z.literal("Feature"), properties: z.looseObject({}), geometry: z.unknown() }))
    .min(1),
});

export interface ImportedBoundary {
  areaCode: string;
  geometry: Geometry;
  source: string;
}

/**
 * The outlines in a GeoJSON file in WGS84, each with the code of its area in property `code`.
 * The source is the file's own `source`, or else its name.
 * @throws BadInput that names the place of broken JSON, or which feature is wrong.
 */
export function readBoundaries(file: TextFile, known: { has(code: string): boolean }): ImportedBoundary[] {
  const parsed = collection.safeParse(parseJson(file));
  if (!parsed.success) {
    throw new BadInput({ file: file.name }, "dit is geen GeoJSON FeatureCollection met vormen (features).");
  }
  const seen = new Set<string>();
  return parsed.data.features.map(({ properties, geometry }, index) => {
    const refuse = (problem: string): never => {
      throw new BadInput({ file: file.name }, `vorm ${index + 1}: ${problem}`);
    };
    const { code } = properties;
    if (typeof code !== "string" || code === "") return refuse("eigenschap code ontbreekt.");
    if (!known.has(code)) return refuse(`gebied ${code} bestaat niet.`);
    if (seen.has(code)) return refuse(`gebied ${code} staat er twee keer in.`);
    seen.add(code);
    const shape = outline.safeParse(geometry);
    if (!shape.success) {
      return refuse(`${code} heeft geen gesloten Polygon of MultiPolygon met lengte- en breedtegraden (WGS84).`);
    }
    return { areaCode: code, geometry: shape.data, source: parsed.data.source ?? file.name };
  });
}

function parseJson(file: TextFile): unknown {
  const text = file.text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput({ file: file.name, ...placeIn(text, error) }, "dit is geen geldige JSON.");
  }
}

/** The parser tells the place only in its message, as a count of characters. */
function placeIn(text: string, error: unknown): { line?: number; column?: number } {
  const found = /position (\d+)/.exec(error instanceof Error ? error.message : "");
  const offset = found ? Number(found[1]) : text.length;
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
