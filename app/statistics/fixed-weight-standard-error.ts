import { compensatedSum } from "./compensated-sum.ts";
import { points, type Sample } from "./points.ts";
import { weightSums } from "./weight-sums.ts";
import { weightedMean } from "./weighted-mean.ts";

/**
 * Standard error of a weighted mean, by linearisation and with the weights taken as known.
 * The answers may be a domain of the design: a group, or those with an opinion. The correction N / (N − 1) then takes all
 * people who were weighted together, as R's survey package does.
 *
 * @param sample - Rows of persons, or a roll-up.
 * @param designSize - How many people were weighted together; at least those in the sample and at least 2.
 * @returns √(N/(N−1) · Σw²(x − x̄)² / (Σw)²), on the scale of the answers, 0 or more, unrounded.
 * @throws RangeError if nobody gave a score or the design is smaller than the sample or than 2.
 * @example fixedWeightStandardError([{ value: 1, weight: 1 }, { value: 3, weight: 1 }], 2) // 1
 * @see C.-E. Särndal, B. Swensson & J. Wretman (1992), Model Assisted Survey Sampling, § 5.6
 */
export function fixedWeightStandardError(sample: Sample, designSize: number): number {
  const { n, sw } = weightSums(sample);
  if (!(designSize >= 2 && designSize >= n)) {
    throw new RangeError(`A design of ${designSize} people has no standard error of ${n} answers`);
  }
  const centre = weightedMean(sample);
  const squares = compensatedSum(points(sample).map(({ value, sw2 }) => sw2 * (value - centre) ** 2));
  return Math.sqrt(((designSize / (designSize - 1)) * squares) / (sw * sw));
}
