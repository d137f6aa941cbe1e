import { compensatedSum } from "./compensated-sum.ts";
import type { Point } from "./points.ts";
import { quantilePlace } from "./weighted-quantile.ts";

/**
 * Weighted quantile that is nobody's own value. Where fewer people than asked for gave the answer at the quantile, it is the
 * weighted mean of that answer and the nearest others, as many as it takes to be of enough people.
 *
 * @param cells - The answers, each with people and sums of weights; order is free, those that nobody gave are left out.
 * @param part - Above 0, at most 1; 0.5 for the median.
 * @param fewest - How many people, counted without weights, must stand behind it; 1 or more.
 * @returns A number on the scale of the answers, between the lowest and the highest of them, unrounded.
 * @throws RangeError if there are fewer people than that, or the part is not such a number.
 * @example guardedQuantile([{ value: 4, n: 1, sw: 1, sw2: 1 }, { value: 6, n: 1, sw: 1, sw2: 1 }], 0.5, 2) // 5
 */
export function guardedQuantile(cells: readonly Point[], part: number, fewest: number): number {
  const ascending = cells.filter(({ n }) => n > 0).sort((a, b) => a.value - b.value);
  const place = quantilePlace(ascending, part * compensatedSum(ascending.map(({ sw }) => sw)), part);
  const around = nearest(ascending, place, fewest);
  const [only, ...others] = around;
  // One answer is told as it was given, without the rounding of a mean.
  if (only && others.length === 0) return only.value;
  const weight = compensatedSum(around.map(({ sw }) => sw));
  return compensatedSum(around.map(({ value, sw }) => value * sw)) / weight;
}

/** The answer at a place with those nearest to it; two that are as near come together. */
function nearest(ascending: readonly Point[], place: number, fewest: number): Point[] {
  const centre = ascending[place]?.value ?? Number.NaN;
  let around = ascending.slice(place, place + 1);
  let [below, above] = [place - 1, place + 1];
  while (peopleIn(around) < fewest) {
    const distance = Math.min(distanceTo(ascending[below], centre), distanceTo(ascending[above], centre));
    if (distance === Number.POSITIVE_INFINITY) {
      throw new RangeError(`A quantile of ${peopleIn(around)} people is not one of ${fewest}`);
    }
    const [down, up] = [below, above].map((next) => Number(distanceTo(ascending[next], centre) === distance));
    around = [...ascending.slice(below, below + (down ?? 0)), ...around, ...ascending.slice(above, above + (up ?? 0))];
    below -= down ?? 0;
    above += up ?? 0;
  }
  return around;
}

function peopleIn(points: readonly Point[]): number {
  return points.reduce((people, { n }) => people + n, 0);
}

function distanceTo(point: Point | undefined, centre: number): number {
  return point ? Math.abs(point.value - centre) : Number.POSITIVE_INFINITY;
}
