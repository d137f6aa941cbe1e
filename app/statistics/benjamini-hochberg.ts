import { checkProbabilities } from "./check-probabilities.ts";

/**
 * p-values corrected for having looked at many at once, so that few of those marked are chance (false discovery rate).
 * For marking within one screen; for a claim that is quoted alone see `holm`.
 *
 * @param pValues - All p-values of one screen (8 themes, 24 cells), each 0 to 1; none is allowed.
 * @returns The q-value of each in the same order: mark those of 0.05 or less and at most 5 % of them are chance.
 * @throws RangeError if a p-value lies outside 0 to 1.
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 * @see Benjamini and Hochberg (1995), Controlling the false discovery rate, JRSS B 57, 289–300
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  checkProbabilities(pValues);
  const sorted = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const corrected = [...pValues];
  let smallest = 1;
  for (const [place, { p, index }] of sorted.entries()) {
    smallest = Math.min(smallest, (p * pValues.length) / (pValues.length - place));
    corrected[index] = smallest;
  }
  return corrected;
}
