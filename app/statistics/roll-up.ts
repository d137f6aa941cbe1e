import { CompensatedSums } from "./compensated-sums.ts";

/** Answer of one person and what it counts for: the value on the scale of the item, and a weight above 0. */
export interface WeightedValue {
  value: number;
  weight: number;
}

/** Sufficient statistics of one item in one group, per score: people n, Σw, Σw²; index 0 belongs to `lowest`. */
export interface RollUp {
  lowest: number;
  n: readonly number[];
  sw: readonly number[];
  sw2: readonly number[];
}

/** The ends of a scale, both included, in whole scores. */
export interface Scale {
  lowest: number;
  highest: number;
}

/**
 * Sufficient statistics of the answers to one item: every figure of the item follows from them, exactly.
 *
 * @param rows - One answer a person; whole scores, weights above 0. Give them in a fixed order for the same bits each time.
 * @param scale - The scale to cover; left out: from the lowest to the highest score given.
 * @returns Per score the people, the sum of their weights and of the squares of their weights.
 * @throws RangeError if a score is not whole or not on the scale, or a weight is not above 0.
 * @example rollUp([{ value: 2, weight: 1.5 }, { value: 2, weight: 0.5 }]) // { lowest: 2, n: [2], sw: [2], sw2: [2.5] }
 */
export function rollUp(rows: readonly WeightedValue[], scale: Scale = scaleOf(rows)): RollUp {
  const size = Math.max(0, scale.highest - scale.lowest + 1);
  const n = new Array<number>(size).fill(0);
  const sw = new CompensatedSums(size);
  const sw2 = new CompensatedSums(size);
  for (const { value, weight } of rows) {
    const index = value - scale.lowest;
    const people = n[index];
    if (people === undefined) throw new RangeError(`${value} is not on the scale ${scale.lowest} to ${scale.highest}`);
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError(`A weight is above 0, not ${weight}`);
    n[index] = people + 1;
    sw.add(index, weight);
    sw2.add(index, weight * weight);
  }
  return { lowest: scale.lowest, n, sw: sw.all(), sw2: sw2.all() };
}

function scaleOf(rows: readonly WeightedValue[]): Scale {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { value } of rows) {
    if (!Number.isInteger(value)) throw new RangeError(`A score is a whole number, not ${value}`);
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return rows.length === 0 ? { lowest: 0, highest: -1 } : { lowest, highest };
}
