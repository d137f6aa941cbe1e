import { shareBetween } from "./share-between.ts";

/**
 * Net effect (Dutch: saldo): the share that expects an improvement less the share that expects a decline.
 * −100: everyone expects it to get worse; 0: as many gains as losses; +100: everyone expects it to get better.
 *
 * @param counts - How often each score was given, or the sum of weights; `counts[0]` belongs to `lowest`.
 * @param lowest - Score of `counts[0]`, a whole number; scores below 0 are a decline, above 0 an improvement.
 * @returns Points from −100 to +100, unrounded.
 * @throws RangeError if nothing was counted.
 * @example netEffect([1, 1, 2], -1) // 25
 * @see CBS, consumentenvertrouwen: saldo of positive and negative answers
 */
export function netEffect(counts: readonly number[], lowest: number): number {
  return 100 * (shareBetween(counts, { lowest, from: 1 }) - shareBetween(counts, { lowest, to: -1 }));
}
