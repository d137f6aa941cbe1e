/** The bounds of an interval. */
export type Range = readonly [low: number, high: number];

/** Half-widths that an axis around zero may have, in numbers that people count in. */
const extents = [1, 2, 3, 6];

/** An axis around zero, the same to both sides, that holds every value and interval and is no wider than it has to be. */
export function axisAround(values: readonly number[]): [low: number, high: number] {
  const widest = Math.max(0, ...values.map(Math.abs));
  const extent = extents.find((limit) => widest <= limit) ?? Math.ceil(widest);
  return [-extent, extent];
}

/** All numbers that the axis of these points has to hold: the values and the bounds of their intervals. */
export function numbersOf(points: readonly { value: number; range: Range | null }[]): number[] {
  return points.flatMap(({ value, range }) => [value, ...(range ?? [])]);
}
