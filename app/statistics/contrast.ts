import { compensatedSum } from "./compensated-sum.ts";
import { normalUpperTail } from "./normal-distribution.ts";
import { type Interval, normalInterval } from "./normal-interval.ts";
import type { WaveSeries } from "./wave-series.ts";

/** An estimate with its uncertainty. */
export interface Contrast {
  estimate: number;
  standardError: number;
  ci95: Interval;
  /** Two-sided p-value of "the true value is 0"; without a standard error 1 for an estimate of 0, and 0 for another. */
  p: number;
}

/**
 * A sum of means, each times a factor, with its standard error: a difference, a trend, a difference of differences.
 *
 * @param series - Means with their covariance (see `waveSeries`).
 * @param factors - One per mean; [−1, 1] is the change from the first to the second.
 * @returns Estimate on the scale of the scores, with 95 % interval and p-value by the normal distribution; unrounded.
 * @throws RangeError if there is not one finite factor per mean.
 * @example contrast({ means: [6, 7], covariance: [[0.04, 0], [0, 0.04]] }, [-1, 1]).estimate // 1
 * @see R package `survey`, svycontrast
 */
export function contrast({ means, covariance }: WaveSeries, factors: readonly number[]): Contrast {
  if (factors.length !== means.length || !factors.every(Number.isFinite)) {
    throw new RangeError(`${means.length} means need as many factors, not ${factors.length}`);
  }
  const estimate = compensatedSum(means.map((mean, index) => mean * (factors[index] ?? 0)));
  const terms = covariance.flatMap((row, first) =>
    row.map((value, second) => value * (factors[first] ?? 0) * (factors[second] ?? 0)),
  );
  // Rounding may leave a few digits below 0 where everybody changes by the same amount.
  const standardError = Math.sqrt(Math.max(0, compensatedSum(terms)));
  const ci95 = normalInterval(estimate, standardError);
  return { estimate, standardError, ci95, p: pValue(estimate, standardError) };
}

function pValue(estimate: number, standardError: number): number {
  if (standardError === 0) return estimate === 0 ? 1 : 0;
  return 2 * normalUpperTail(Math.abs(estimate / standardError));
}
