import { effectiveSize } from "./effective-size.ts";
import type { WeightSums } from "./weight-sums.ts";

/**
 * Kish's design effect: how many times larger a variance is because weights differ; 1 + the squared coefficient of
 * variation of the weights. The effect on one item is `itemDesignEffect`.
 *
 * @param sums - n, Σw and Σw² of the people.
 * @returns n Σw² / (Σw)², 1 or more, unrounded. Not its square root, which some packages give.
 * @throws RangeError if there are no weights.
 * @example designEffect({ n: 2, sw: 4, sw2: 10 }) // 1.25
 * @see L. Kish (1992), Weighting for unequal P_i, Journal of Official Statistics 8, 183–200
 */
export function designEffect(sums: WeightSums): number {
  return sums.n / effectiveSize(sums);
}
