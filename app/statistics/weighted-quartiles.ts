import type { Sample } from "./points.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

/**
 * Weighted quartiles (Dutch: kwartielen): the scores below which a quarter, half and three quarters of the people stay.
 *
 * @param sample - Rows of persons, or a roll-up.
 * @returns Three scores that somebody gave, in ascending order.
 * @throws RangeError if nobody gave a score.
 * @example weightedQuartiles([1, 2, 3, 4].map((value) => ({ value, weight: 1 }))) // [1, 2, 3]
 * @see R package `survey`, svyquantile with qrule "math"
 */
export function weightedQuartiles(sample: Sample): [number, number, number] {
  return [weightedQuantile(sample, 0.25), weightedQuantile(sample, 0.5), weightedQuantile(sample, 0.75)];
}
