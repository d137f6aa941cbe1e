import { compensatedSum } from "./compensated-sum.ts";
import { fixedWeightStandardError } from "./fixed-weight-standard-error.ts";
import { points, type Sample } from "./points.ts";
import { weightSums } from "./weight-sums.ts";
import { weightedMean } from "./weighted-mean.ts";

/**
 * Design effect of one item: its variance beside that of a simple random sample, with replacement, of as many people.
 * Differs from Kish's when the weight goes together with the answer.
 *
 * @param sample - Rows of persons, or a roll-up; at least two people and two different answers.
 * @param designSize - How many people were weighted together.
 * @returns V(x̄) / (s² / n) with s² the weighted variance, above 0, unrounded.
 * @throws RangeError if everybody gave the same answer, or as `fixedWeightStandardError`.
 * @example itemDesignEffect([{ value: 1, weight: 1 }, { value: 3, weight: 1 }], 2) // 1
 * @see R package `survey`, svymean with deff = "replace"
 */
export function itemDesignEffect(sample: Sample, designSize: number): number {
  const { n, sw } = weightSums(sample);
  const centre = weightedMean(sample);
  const squares = compensatedSum(points(sample).map((point) => point.sw * (point.value - centre) ** 2));
  if (!(squares > 0)) throw new RangeError("There is no design effect where everybody gives the same answer");
  const simple = squares / sw / (n - 1);
  return fixedWeightStandardError(sample, designSize) ** 2 / simple;
}
