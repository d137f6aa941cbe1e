import { scaleLinear } from "d3-scale";

/** A value with the bounds of its interval, where it has one. */
export interface Measured {
  value: number;
  low?: number | undefined;
  high?: number | undefined;
}

/** Something that is placed by two values; `target` is a height that it should reach. */
export interface QuadrantPoint {
  id: string;
  /** Short number, in the drawing and in the list beside it. */
  mark: string;
  name: string;
  x: Measured;
  y: Measured;
  target?: number | undefined;
  /** Not certain on which side of a line it lies: drawn hollow. */
  unsure: boolean;
}

export interface Place {
  x: number;
  y: number;
}

/** Size of the drawing in its own units; the text in it is made for about this many pixels. */
export const quadrantSize = { width: 360, height: 364 } as const;
/** The field within the drawing that values are placed in. */
export const quadrantField = { left: 34, right: 352, top: 8, bottom: 324 } as const;
export const markRadius = 12;

/** Scales, ticks and places of a chart with four quadrants, in units of the drawing; null without points. */
export function quadrantPlot(points: readonly QuadrantPoint[], crosshair: Place) {
  if (points.length === 0) return null;
  const { left, right, top, bottom } = quadrantField;
  const x = scaleLinear()
    .domain(roomy([...points.flatMap((point) => valuesOf(point.x)), crosshair.x]))
    .range([left, right]);
  const targets = points.flatMap(({ target }) => target ?? []);
  const y = scaleLinear()
    .domain(roomy([...points.flatMap((point) => valuesOf(point.y)), ...targets, crosshair.y]))
    .range([bottom, top]);
  const exact = points.map((point) => ({ x: x(point.x.value), y: y(point.y.value) }));
  return { x, y, xTicks: x.ticks(5), yTicks: y.ticks(5), exact, marks: spread(exact) };
}

export type QuadrantPlot = NonNullable<ReturnType<typeof quadrantPlot>>;

function valuesOf(measured: Measured): number[] {
  return [measured.value, ...(whisker(measured) ?? [])];
}

/**
 * Where the line of an interval begins and ends; null when there is nothing to draw. Value and bounds are rounded apart, so
 * that a bound may fall on its value: that side then gets half the length of the other, for an interval has two sides.
 */
export function whisker({ value, low = value, high = value }: Measured): [number, number] | null {
  if (low === high) return null;
  return [low < value ? low : value - (high - value) / 2, high > value ? high : value + (value - low) / 2];
}

/** Room around the outermost values, so that no number is cut off at the edge. */
function roomy(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? Math.max(0.5, Math.abs(high) * 0.1) : (high - low) * 0.12;
  return [low - room, high + room];
}

const mostRounds = 60;
const apart = 2 * markRadius + 2;

/** Places for the numbers: on their point, moved away from each other where they would cover one another. */
export function spread(places: readonly Place[]): Place[] {
  const moved = places.map((place) => ({ ...place }));
  for (let round = 0; round < mostRounds; round++) {
    const before = JSON.stringify(moved);
    for (const [index, one] of moved.entries()) for (const other of moved.slice(index + 1)) part(one, other);
    for (const place of moved) keepInside(place);
    if (JSON.stringify(moved) === before) break;
  }
  return moved;
}

function part(one: Place, other: Place): void {
  const distance = Math.hypot(other.x - one.x, other.y - one.y);
  if (distance >= apart) return;
  // A little more than needed, so that the last rounds do not creep.
  const step = (apart - distance) / 2 + 0.05;
  const [dx, dy] = distance === 0 ? [1, 0] : [(other.x - one.x) / distance, (other.y - one.y) / distance];
  one.x -= dx * step;
  one.y -= dy * step;
  other.x += dx * step;
  other.y += dy * step;
}

function keepInside(place: Place): void {
  const { left, right, top, bottom } = quadrantField;
  place.x = Math.min(right - markRadius, Math.max(left + markRadius, place.x));
  place.y = Math.min(bottom - markRadius, Math.max(top + markRadius, place.y));
}
