import { CompensatedSums } from "./compensated-sums.ts";
import { points, type Sample } from "./points.ts";
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
  if (!(part > 0 && part <= 1)) throw new RangeError(`A part of the people lies between 0 and 1, not ${part}`);
  const needed = part * weightSums(sample).sw * (1 - ROUNDING);
  const reached = new CompensatedSums(1);
  const ascending = points(sample).sort((a, b) => a.value - b.value);
  for (const { value, sw } of ascending) {
    reached.add(0, sw);
    if (reached.at(0) >= needed) return value;
  }
  throw new RangeError("The weights are not numbers");
}
