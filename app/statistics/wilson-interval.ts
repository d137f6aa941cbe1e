import { intervalWidth } from "./interval-width.ts";
import type { Interval } from "./normal-interval.ts";

/**
 * Wilson's score interval of a share. Unlike p ± z·SE it stays between 0 and 1 and means something for a share of 0.
 *
 * @param proportion - The share, from 0 to 1.
 * @param effectiveSize - Effective number of people that the share is of (Kish), above 0; it need not be whole.
 * @param confidence - Between 0 and 1; 0.95 when left out.
 * @returns Lower and upper end as proportions, unrounded.
 * @throws RangeError if one of them is not such a number.
 * @example wilsonInterval(0.3, 100) // [0.2189…, 0.3958…]
 * @see E. B. Wilson (1927), JASA 22, 209–212; L. D. Brown, T. T. Cai & A. DasGupta (2001), Statistical Science 16, 101–133
 */
export function wilsonInterval(proportion: number, effectiveSize: number, confidence = 0.95): Interval {
  const share = withinRounding(proportion);
  if (!(effectiveSize > 0)) throw new RangeError(`A share is of somebody, not of ${effectiveSize} people`);
  const z = intervalWidth(confidence);
  const scale = 1 + z ** 2 / effectiveSize;
  const centre = (share + z ** 2 / (2 * effectiveSize)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / effectiveSize + (z / effectiveSize) ** 2 / 4)) / scale;
  return [share === 0 ? 0 : centre - half, share === 1 ? 1 : centre + half];
}

/** Shares that are summed from weights may pass 1 by a rounding error. */
function withinRounding(proportion: number): number {
  if (!(proportion >= 0 && proportion <= 1 + 1e-12))
    throw new RangeError(`A share lies between 0 and 1, not ${proportion}`);
  return Math.min(1, proportion);
}
