import { compensatedSum } from "./compensated-sum.ts";
import { effectiveSize } from "./effective-size.ts";
import type { Interval } from "./normal-interval.ts";
import type { RollUp } from "./roll-up.ts";
import type { WeightSums } from "./weight-sums.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Share that does not know, its interval, and the effective number of people it is of. */
interface DontKnow {
  share: number;
  ci95: Interval;
  effectiveSize: number;
}

/**
 * Weighted share that answered "weet ik niet", of all who were asked and answered.
 *
 * @param scores - Roll-up of those who gave a score; it may be empty.
 * @param dontKnow - People and weights of those who did not know; zeros when nobody.
 * @returns The share as a proportion with Wilson's 95% interval on the effective size of all who answered, unrounded.
 * @throws RangeError if nobody answered.
 * @example weightedDontKnowShare({ lowest: 1, n: [3], sw: [3], sw2: [3] }, { n: 1, sw: 1, sw2: 1 }).share // 0.25
 */
export function weightedDontKnowShare(scores: RollUp, dontKnow: WeightSums): DontKnow {
  const sw = compensatedSum([...scores.sw, dontKnow.sw]);
  const size = effectiveSize({ sw, sw2: compensatedSum([...scores.sw2, dontKnow.sw2]) });
  const share = dontKnow.sw / sw;
  return { share, ci95: wilsonInterval(share, size), effectiveSize: size };
}
