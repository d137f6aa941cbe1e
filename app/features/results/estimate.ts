import { agreement } from "~/statistics/agreement.ts";
import { distribution } from "~/statistics/distribution.ts";
import { effectiveSize } from "~/statistics/effective-size.ts";
import { fixedWeightStandardError } from "~/statistics/fixed-weight-standard-error.ts";
import { type Interval, normalInterval } from "~/statistics/normal-interval.ts";
import type { RollUp } from "~/statistics/roll-up.ts";
import { total } from "~/statistics/total.ts";
import { type WeightSums, weightSums } from "~/statistics/weight-sums.ts";
import { weightedDontKnowShare } from "~/statistics/weighted-dont-know-share.ts";
import { weightedMean } from "~/statistics/weighted-mean.ts";
import { weightedMedian } from "~/statistics/weighted-median.ts";
import { weightedNetEffect } from "~/statistics/weighted-net-effect.ts";
import { wilsonInterval } from "~/statistics/wilson-interval.ts";

/** Part of the people that gave one answer, as a proportion, with its 95% interval. */
export interface EstimatedShare {
  value: number;
  share: number;
  ci95: Interval;
}

/** Net effect in points, with its standard error and 95% interval in points. */
export interface EstimatedNetEffect {
  value: number;
  standardError: number | null;
  ci95: Interval | null;
}

/** Every figure of one item in one group, unrounded and not yet checked for disclosure. Null is "geen gegevens". */
export interface Estimate {
  /** People who gave a score. */
  n: number;
  effectiveSize: number;
  mean: number | null;
  standardError: number | null;
  ci95: Interval | null;
  median: number | null;
  distribution: EstimatedShare[];
  /** Only for an item whose scale goes below 0. */
  netEffect: EstimatedNetEffect | null;
  /** Van der Eijk's A on the weighted shares; null for a scale of fewer than three answers. */
  agreement: number | null;
  dontKnow: { share: number; ci95: Interval } | null;
}

const NOTHING = { mean: null, standardError: null, ci95: null, median: null, netEffect: null, agreement: null };
const SMALLEST_SCALE = 3;

/**
 * Every figure of one item in one group, from what a snapshot keeps of it.
 *
 * @param rollUp - People and weights per score, over the whole scale of the item.
 * @param dontKnow - People and weights of those who did not know; zeros when nobody.
 * @param designSize - How many people were weighted together, whatever they answered.
 * @returns The figures; null where nobody answered, and no standard error of a single answer.
 */
export function estimate(rollUp: RollUp, dontKnow: WeightSums, designSize: number): Estimate {
  const n = total(rollUp.n);
  const unknowing = dontKnowOf(rollUp, dontKnow, n);
  if (n === 0) return { n, effectiveSize: 0, ...NOTHING, distribution: [], dontKnow: unknowing };
  const size = effectiveSize(weightSums(rollUp));
  const mean = weightedMean(rollUp);
  const standardError = n < 2 ? null : fixedWeightStandardError(rollUp, designSize);
  return {
    n,
    effectiveSize: size,
    mean,
    standardError,
    ci95: standardError === null ? null : normalInterval(mean, standardError),
    median: weightedMedian(rollUp),
    distribution: distribution(rollUp).map((one) => ({ ...one, ci95: wilsonInterval(one.share, size) })),
    netEffect: rollUp.lowest < 0 ? netEffectOf(rollUp, n, designSize) : null,
    agreement: rollUp.sw.length < SMALLEST_SCALE ? null : agreement(rollUp.sw),
    dontKnow: unknowing,
  };
}

function dontKnowOf(rollUp: RollUp, dontKnow: WeightSums, n: number): Estimate["dontKnow"] {
  if (n + dontKnow.n === 0) return null;
  const { share, ci95 } = weightedDontKnowShare(rollUp, dontKnow);
  return { share, ci95 };
}

function netEffectOf(rollUp: RollUp, n: number, designSize: number): EstimatedNetEffect {
  // A single answer has a net effect but no error; a design of two stands in for what is then left out.
  const { value, standardError } = weightedNetEffect(rollUp, Math.max(2, designSize));
  if (n < 2) return { value, standardError: null, ci95: null };
  return { value, standardError, ci95: normalInterval(value, standardError) };
}
