import { checkProbabilities } from "./check-probabilities.ts";

/**
 * p-values corrected for having looked at many at once, so that very likely none of those marked is chance (family-wise
 * error). Stricter than `benjaminiHochberg`; for a claim that is quoted alone.
 *
 * @param pValues - All p-values that were looked at together, each 0 to 1; none is allowed.
 * @returns The corrected p-value of each, in the same order.
 * @throws RangeError if a p-value lies outside 0 to 1.
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 * @see Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70
 */
export function holm(pValues: readonly number[]): number[] {
  checkProbabilities(pValues);
  const sorted = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const corrected = [...pValues];
  let largest = 0;
  for (const [place, { p, index }] of sorted.entries()) {
    largest = Math.max(largest, Math.min(1, p * (pValues.length - place)));
    corrected[index] = largest;
  }
  return corrected;
}
