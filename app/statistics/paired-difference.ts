import { compensatedSum } from "./compensated-sum.ts";
import { fixedWeightStandardError } from "./fixed-weight-standard-error.ts";
import { type Interval, normalInterval } from "./normal-interval.ts";
import { points, type Sample } from "./points.ts";
import { weightedMean } from "./weighted-mean.ts";

/** How many people judged both, their mean difference, its standard error and 95% interval, in steps of the scale. */
interface PairedDifference {
  n: number;
  difference: number;
  standardError: number;
  ci95: Interval;
}

/**
 * Difference between two judgements of the same people (Dutch: verschil met niets doen). Tighter than the difference of
 * two independent means, because what is particular to a person falls away.
 *
 * @param differences - Per person the first score less the second, or the roll-up of that; only who gave both.
 * @param designSize - How many people were weighted together; at least 2.
 * @returns Weighted mean difference with its fixed-weight error, unrounded.
 * @throws RangeError if nobody gave both, or as `fixedWeightStandardError`.
 * @example pairedDifference([{ value: 2, weight: 1 }, { value: 0, weight: 1 }], 2).difference // 1
 */
export function pairedDifference(differences: Sample, designSize: number): PairedDifference {
  const difference = weightedMean(differences);
  const standardError = fixedWeightStandardError(differences, designSize);
  return {
    n: compensatedSum(points(differences).map(({ n }) => n)),
    difference,
    standardError,
    ci95: normalInterval(difference, standardError),
  };
}
