import { total } from "./total.ts";

/**
 * Mean score (Dutch: gemiddelde) of those who gave one.
 * Answers "how much better or worse, all together?"; a mean of 0 may hide two camps, so show the distribution beside it.
 *
 * @param counts - How often each score was given, or the sum of weights; `counts[0]` belongs to `lowest`, the next to the
 *   next whole score.
 * @param lowest - Score of `counts[0]`, a whole number (−3 for a perceived effect).
 * @returns Mean on the scale of the scores, unrounded.
 * @throws RangeError if nothing was counted.
 * @example mean([1, 0, 3], -1) // 0.5
 */
export function mean(counts: readonly number[], lowest: number): number {
  const base = total(counts);
  if (base === 0) throw new RangeError("There is no mean of no scores");
  return counts.reduce((sum, count, index) => sum + count * (lowest + index), 0) / base;
}
