import type { Sample } from "./points.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

/**
 * Weighted median (Dutch: gewogen mediaan): the smallest score with at least half of the weight at or below it.
 *
 * @param sample - Rows of persons, or a roll-up.
 * @returns A score that somebody gave.
 * @throws RangeError if nobody gave a score.
 * @example weightedMedian([{ value: 1, weight: 1 }, { value: 3, weight: 3 }]) // 3
 * @see R package `survey`, svyquantile with qrule "math"
 */
export function weightedMedian(sample: Sample): number {
  return weightedQuantile(sample, 0.5);
}
