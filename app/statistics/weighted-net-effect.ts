import { compensatedSum } from "./compensated-sum.ts";
import { fixedWeightStandardError } from "./fixed-weight-standard-error.ts";
import { type Point, points, type Sample } from "./points.ts";
import type { RollUp } from "./roll-up.ts";
import { weightSums } from "./weight-sums.ts";
import { weightedMean } from "./weighted-mean.ts";

/** Net effect in points, its standard error in points, and the three shares it is made of, as proportions. */
export interface WeightedNetEffect {
  value: number;
  standardError: number;
  positive: number;
  neutral: number;
  negative: number;
}

/**
 * Weighted net effect (Dutch: gewogen saldo): the share that expects an improvement less the share that expects a decline.
 * It is the weighted mean of the sign of the answer, and so is its standard error.
 *
 * @param sample - Rows of persons, or a roll-up; above 0 is an improvement, below 0 a decline.
 * @param designSize - How many people were weighted together; at least 2.
 * @returns Points from −100 to +100, unrounded.
 * @throws RangeError if nobody gave a score, or as `fixedWeightStandardError`.
 * @example weightedNetEffect([{ value: -3, weight: 1 }, { value: 1, weight: 3 }], 2).value // 50
 * @see CBS, consumentenvertrouwen: saldo of positive and negative answers
 */
export function weightedNetEffect(sample: Sample, designSize: number): WeightedNetEffect {
  const signs = signsOf(points(sample));
  const base = weightSums(signs).sw;
  const [negative = 0, neutral = 0, positive = 0] = signs.sw.map((weight) => weight / base);
  return {
    value: 100 * weightedMean(signs),
    standardError: 100 * fixedWeightStandardError(signs, designSize),
    positive,
    neutral,
    negative,
  };
}

/** The answers brought back to their sign, as a roll-up from −1 to 1. */
function signsOf(found: readonly Point[]): RollUp {
  const sums = (["n", "sw", "sw2"] as const).map((key) =>
    [-1, 0, 1].map((sign) => compensatedSum(found.map((point) => (Math.sign(point.value) === sign ? point[key] : 0)))),
  );
  const [n = [], sw = [], sw2 = []] = sums;
  return { lowest: -1, n, sw, sw2 };
}
