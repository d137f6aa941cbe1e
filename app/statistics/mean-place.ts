import { compensatedSum } from "./compensated-sum.ts";

/**
 * Mean place of one option in orders of preference (Dutch: gemiddelde plaats), 1 the most important.
 * Whoever gave it no place counts it at the middle of the places that they left over.
 *
 * @param byPlace - Σw of who put the option on each place, from the first to as many as there are options.
 * @param everyone - Σw of everybody who gave an order.
 * @param given - How many places each of them gave.
 * @returns A number from 1 to the number of options, unrounded.
 * @throws RangeError if nobody gave an order, more weight stands on the places than there is, or fewer than one or more
 *   places were given than there are options.
 * @example meanPlace([1, 1, 0], 2, 3) // 1.5
 * @example meanPlace([0, 0, 0], 2, 1) // 2.5: of three places the second and the third are left
 */
export function meanPlace(byPlace: readonly number[], everyone: number, given: number): number {
  if (!(everyone > 0)) throw new RangeError("There is no mean place of no orders");
  if (!(given >= 1 && given <= byPlace.length)) {
    throw new RangeError(`Of ${byPlace.length} options ${given} cannot have got a place`);
  }
  const without = everyone - compensatedSum(byPlace);
  if (without < -1e-9 * everyone) throw new RangeError("An option has more places than there are orders");
  const leftOver = (given + 1 + byPlace.length) / 2;
  const placed = compensatedSum(byPlace.map((weight, index) => weight * (index + 1)));
  return (placed + Math.max(0, without) * leftOver) / everyone;
}
