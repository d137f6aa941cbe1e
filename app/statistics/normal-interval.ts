import { intervalWidth } from "./interval-width.ts";

/** Lower and upper end of an interval, on the scale of the figure. */
export type Interval = [number, number];

/**
 * Confidence interval (Dutch: betrouwbaarheidsinterval) of a figure whose error is about normally distributed.
 *
 * @param estimate - The figure.
 * @param standardError - Its standard error, on the same scale; 0 or more.
 * @param confidence - Between 0 and 1; 0.95 when left out.
 * @returns The figure less and plus z standard errors, unrounded.
 * @throws RangeError if the standard error is negative or the confidence is not such a number.
 * @example normalInterval(7, 0.5) // [6.02…, 7.98…]
 */
export function normalInterval(estimate: number, standardError: number, confidence = 0.95): Interval {
  if (!(standardError >= 0)) throw new RangeError(`A standard error is 0 or more, not ${standardError}`);
  const half = intervalWidth(confidence) * standardError;
  return [estimate - half, estimate + half];
}
