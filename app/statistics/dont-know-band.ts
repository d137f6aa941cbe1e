import { compensatedSum } from "./compensated-sum.ts";
import type { RollUp } from "./roll-up.ts";

/**
 * How much the net effect could shift if those who do not know did have an opinion.
 *
 * @param scores - Roll-up of those who gave a score; it may be empty.
 * @param dontKnowWeight - Σw of those who did not know; 0 when nobody.
 * @returns Net effect in points if all of them expected a decline, and if all expected an improvement; unrounded.
 * @throws RangeError if nobody answered.
 * @example dontKnowBand({ lowest: 1, n: [3], sw: [3], sw2: [3] }, 1) // { lowest: 50, highest: 100 }
 */
export function dontKnowBand({ lowest, sw }: RollUp, dontKnowWeight: number): { lowest: number; highest: number } {
  const base = compensatedSum([...sw, dontKnowWeight]);
  if (!(base > 0)) throw new RangeError("There is no net effect of no answers");
  const net = compensatedSum(sw.map((weight, index) => Math.sign(lowest + index) * weight));
  return { lowest: (100 * (net - dontKnowWeight)) / base, highest: (100 * (net + dontKnowWeight)) / base };
}
