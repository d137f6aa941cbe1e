import type { RollUp, WeightedValue } from "./roll-up.ts";

/** Answers to one item, either one row a person or their roll-up; every estimator takes both and gives the same figure. */
export type Sample = RollUp | readonly WeightedValue[];

/** Some people who gave the same answer: how many, the sum of their weights and of the squares of their weights. */
export interface Point {
  value: number;
  n: number;
  sw: number;
  sw2: number;
}

/**
 * The answers as points that an estimator sums over: one per row, or one per score that was given.
 *
 * @param sample - Rows of persons, or a roll-up.
 * @returns Points with n ≥ 1; those of a roll-up stand in order of score.
 * @throws RangeError if there are none, for nobody has no figure, or a weight is not above 0.
 * @example points([{ value: 7, weight: 2 }]) // [{ value: 7, n: 1, sw: 2, sw2: 4 }]
 */
export function points(sample: Sample): Point[] {
  const found = "lowest" in sample ? ofRollUp(sample) : ofRows(sample);
  if (found.length === 0) throw new RangeError("There is no figure of no answers");
  const wrong = found.find(({ sw, sw2 }) => !(sw > 0 && sw2 > 0 && sw2 < Number.POSITIVE_INFINITY));
  if (wrong) throw new RangeError(`A weight is above 0, not ${wrong.sw}`);
  return found;
}

function ofRows(rows: readonly WeightedValue[]): Point[] {
  return rows.map(({ value, weight }) => ({ value, n: 1, sw: weight, sw2: weight * weight }));
}

function ofRollUp({ lowest, n, sw, sw2 }: RollUp): Point[] {
  return n.flatMap((people, index) =>
    people === 0 ? [] : [{ value: lowest + index, n: people, sw: sw[index] ?? 0, sw2: sw2[index] ?? 0 }],
  );
}
