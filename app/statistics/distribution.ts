import { compensatedSum } from "./compensated-sum.ts";
import type { RollUp } from "./roll-up.ts";

/** The part of the people that gave this answer; a proportion. */
export interface ValueShare {
  value: number;
  share: number;
}

/**
 * Weighted distribution (Dutch: verdeling) over the scale of an item.
 *
 * @param sample - A roll-up; of rows, take `rollUp(rows)` with the scale to show.
 * @returns One share per score from the lowest up, 0 where nobody gave it; together 1, unrounded.
 * @throws RangeError if nobody gave a score.
 * @example distribution({ lowest: 1, n: [1, 0, 1], sw: [1, 0, 3], sw2: [1, 0, 9] })
 *   // [{ value: 1, share: 0.25 }, { value: 2, share: 0 }, { value: 3, share: 0.75 }]
 */
export function distribution({ lowest, sw }: RollUp): ValueShare[] {
  const base = compensatedSum(sw);
  if (!(base > 0)) throw new RangeError("There is no distribution of no answers");
  return sw.map((weight, index) => ({ value: lowest + index, share: weight / base }));
}
