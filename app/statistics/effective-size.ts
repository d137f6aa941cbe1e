import type { WeightSums } from "./weight-sums.ts";

/**
 * Effective sample size: how many people with equal weights would tell as much as these people with theirs.
 *
 * @param sums - Σw and Σw² of the people, both above 0.
 * @returns (Σw)² / Σw², in people; from 1 up to the number of people, unrounded.
 * @throws RangeError if there are no weights.
 * @example effectiveSize({ sw: 4, sw2: 10 }) // 1.6
 * @see L. Kish (1965), Survey Sampling, § 11.7
 */
export function effectiveSize({ sw, sw2 }: Pick<WeightSums, "sw" | "sw2">): number {
  if (!(sw > 0 && sw2 > 0)) throw new RangeError("There is no effective size without weights");
  return (sw * sw) / sw2;
}
