import { compensatedSum } from "./compensated-sum.ts";
import { points, type Sample } from "./points.ts";

/** How many people, the sum of their weights and of the squares of their weights. */
export interface WeightSums {
  n: number;
  sw: number;
  sw2: number;
}

/**
 * People and weights behind an item, whatever they answered.
 *
 * @param sample - Rows of persons, or a roll-up.
 * @returns n, Σw and Σw² over all who gave a score.
 * @throws RangeError if nobody did.
 * @example weightSums([{ value: 1, weight: 1 }, { value: 3, weight: 3 }]) // { n: 2, sw: 4, sw2: 10 }
 */
export function weightSums(sample: Sample): WeightSums {
  const found = points(sample);
  return {
    n: compensatedSum(found.map(({ n }) => n)),
    sw: compensatedSum(found.map(({ sw }) => sw)),
    sw2: compensatedSum(found.map(({ sw2 }) => sw2)),
  };
}
