import { CompensatedSums } from "./compensated-sums.ts";
import { type Point, points, type Sample } from "./points.ts";
import { weightSums } from "./weight-sums.ts";

/** Weights that add up to exactly this part may fall short of it by rounding alone. */
const ROUNDING = 1e-12;

/**
 * Weighted quantile: the smallest score that at least this part of the people stay at or below.
 * Always a score that somebody gave, never between two.
 *
 * @param sample - Rows of persons, or a roll-up.
 * @param part - Above 0, at most 1; 0.25 for the first quartile.
 * @returns A score, on the scale of the answers.
 * @throws RangeError if nobody gave a score or the part is not such a number.
 * @example weightedQuantile([{ value: 1, weight: 1 }, { value: 3, weight: 3 }], 0.25) // 1
 * @see R package `survey`, svyquantile with qrule "math"
 */
export function weightedQuantile(sample: Sample, part: number): number {
  const ascending = points(sample).sort((a, b) => a.value - b.value);
  return ascending[quantilePlace(ascending, part * weightSums(sample).sw, part)]?.value ?? Number.NaN;
}

/**
 * Where a quantile lies among points.
 *
 * @param ascending - Points in order of their value, each with a weight above 0.
 * @param weight - That part of all their weight.
 * @param part - Above 0, at most 1.
 * @returns The first place up to which the points weigh at least that much.
 * @throws RangeError if the part is not such a number, or the weights are none.
 */
export function quantilePlace(ascending: readonly Point[], weight: number, part: number): number {
  if (!(part > 0 && part <= 1)) throw new RangeError(`A part of the people lies between 0 and 1, not ${part}`);
  const needed = weight * (1 - ROUNDING);
  const reached = new CompensatedSums(1);
  for (const [place, { sw }] of ascending.entries()) {
    reached.add(0, sw);
    if (reached.at(0) >= needed) return place;
  }
  throw new RangeError("The weights are not numbers");
}
