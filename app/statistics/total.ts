/**
 * How much was counted, all scores together: the base of every share and mean.
 *
 * @param counts - Per score how often it was given, or the sum of the weights of those who gave it; each ≥ 0.
 * @returns Their sum, unrounded.
 * @throws RangeError if a count is negative or not a number.
 * @example total([2, 51, 258]) // 311
 */
export function total(counts: readonly number[]): number {
  let sum = 0;
  for (const count of counts) {
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) throw new RangeError(`A count is 0 or more, not ${count}`);
    sum += count;
  }
  return sum;
}
