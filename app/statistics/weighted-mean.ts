import { compensatedSum } from "./compensated-sum.ts";
import { points, type Sample } from "./points.ts";
import { weightSums } from "./weight-sums.ts";

/**
 * Weighted mean (Dutch: gewogen gemiddelde) of those who gave a score.
 *
 * @param sample - Rows of persons, or a roll-up.
 * @returns Σwx / Σw on the scale of the answers, unrounded.
 * @throws RangeError if nobody gave a score.
 * @example weightedMean([{ value: 1, weight: 1 }, { value: 3, weight: 3 }]) // 2.5
 */
export function weightedMean(sample: Sample): number {
  return compensatedSum(points(sample).map(({ value, sw }) => sw * value)) / weightSums(sample).sw;
}
