import { normalQuantile } from "./normal-quantile.ts";

/** Nearly every interval is one of 95 %, and a region has a million of them. */
const USUAL = { confidence: 0.95, width: 1.959963984540054 };

/**
 * How many standard errors an interval reaches to either side: z.
 *
 * @param confidence - How often such intervals hold the true value, between 0 and 1.
 * @returns Quantile (1 + confidence) / 2 of the standard normal distribution.
 * @throws RangeError if the confidence is not such a number.
 * @example intervalWidth(0.95) // 1.959963984540054
 */
export function intervalWidth(confidence: number): number {
  return confidence === USUAL.confidence ? USUAL.width : normalQuantile((1 + confidence) / 2);
}
