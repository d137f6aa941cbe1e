import { CompensatedSums } from "./compensated-sums.ts";

/**
 * Sum that does not lose small terms beside large ones.
 *
 * @param terms - Numbers of any size and sign.
 * @returns Their sum; 0 when there are none.
 * @example compensatedSum([1e16, 1, -1e16]) // 1, where 1e16 + 1 - 1e16 is 0
 * @see A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51
 */
export function compensatedSum(terms: Iterable<number>): number {
  const sums = new CompensatedSums(1);
  for (const term of terms) sums.add(0, term);
  return sums.at(0);
}
