import { total } from "./total.ts";

/**
 * Share that answered "weet ik niet", of all who were asked and answered.
 * A finding of its own: a high share says that people cannot judge it, not that they expect nothing.
 *
 * @param counts - How often each score was given, or the sum of weights.
 * @param dontKnow - How often "weet ik niet" was given, on the same footing; ≥ 0.
 * @returns Share as a proportion (0.07, not 7 %), unrounded.
 * @throws RangeError if nobody answered or a count is negative.
 * @example dontKnowShare([30, 40, 20], 10) // 0.1
 */
export function dontKnowShare(counts: readonly number[], dontKnow: number): number {
  const base = total([...counts, dontKnow]);
  if (base === 0) throw new RangeError("There is no share of no answers");
  return dontKnow / base;
}
