import type { Item } from "~/features/questionnaires/item.ts";
import { type PointWidth, pointWidths } from "~/ui/map-pointing.ts";
import { wholeNumber } from "./parsed-answer.ts";

export { pointWidths as mapWidths };
export type MapWidth = PointWidth;

/** Where somebody pointed at the map of a question. It tells where they mean, so it becomes a wijk at once and is kept nowhere. */
export interface Pointing {
  /** Code of the question. */
  item: string;
  size: MapWidth;
  /** The wijk around which the map was drawn; null: the whole map. */
  around: string | null;
  /** CSS pixels from the left upper corner of the picture. */
  x: number;
  y: number;
}

/** Name of the picture in the form; a browser sends it twice, with `.x` and `.y` behind it. */
export function pictureName(item: string, size: MapWidth, around: string | null): string {
  return [item, size, ...(around === null ? [] : [around])].join(".");
}

const field = /^([A-Za-z0-9_]+)\.(smal|midden|breed)(?:\.([A-Z]{2}[A-Z0-9]{1,10}))?\.[xy]$/;

/** Whether a field of this name tells where somebody pointed at the map of one of these items. */
export function isPointing(name: string, items: readonly Item[]): boolean {
  const code = field.exec(name)?.[1];
  return items.some((item) => item.type === "map_point" && item.code === code);
}

/** Where these fields say that somebody pointed; undefined when they do not tell one point in one picture. */
export function pointingIn(fields: readonly (readonly [name: string, value: string])[]): Pointing | undefined {
  const [, item, given, around = null] = field.exec(fields[0]?.[0] ?? "") ?? [];
  const size = (Object.keys(pointWidths) as MapWidth[]).find((known) => known === given);
  if (item === undefined || size === undefined || fields.length !== 2) return undefined;
  const [x, y] = (["x", "y"] as const).map((axis) => {
    const name = `${pictureName(item, size, around)}.${axis}`;
    return wholeNumber(fields.find(([sent]) => sent === name)?.[1], 4);
  });
  return x === undefined || y === undefined ? undefined : { item, size, around, x, y };
}
