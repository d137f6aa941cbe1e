import { total } from "./total.ts";

/**
 * Median score (Dutch: mediaan): the score that at least half of the people stay at or below.
 * Always a score that somebody could give, never halfway between two.
 *
 * @param counts - How often each score was given, or the sum of weights; `counts[0]` belongs to `lowest`.
 * @param lowest - Score of `counts[0]`, a whole number.
 * @returns The smallest score whose cumulative share reaches one half.
 * @throws RangeError if nothing was counted.
 * @example median([1, 1, 2], 1) // 2
 * @see R package `survey`, svyquantile with qrule "math"
 */
export function median(counts: readonly number[], lowest: number): number {
  const half = total(counts) / 2;
  let below = 0;
  for (const [index, count] of counts.entries()) {
    below += count;
    if (count > 0 && below >= half) return lowest + index;
  }
  throw new RangeError("There is no median of no scores");
}
