import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * Probability that an F variable exceeds a value: the p-value of a Wald test.
 *
 * @param f - Value of the test, 0 or more.
 * @param numerator - Degrees of freedom of the numerator (groups − 1), above 0.
 * @param denominator - Degrees of freedom of the denominator (people − groups), above 0.
 * @returns Probability from 0 to 1, unrounded.
 * @throws RangeError if the value is below 0 or degrees of freedom are not above 0.
 * @example fUpperTail(4.351, 1, 20) // 0.05
 * @see Abramowitz and Stegun (1964), Handbook of mathematical functions, 26.6.2
 */
export function fUpperTail(f: number, numerator: number, denominator: number): number {
  if (!(f >= 0)) throw new RangeError(`An F value is 0 or more, not ${f}`);
  if (!(numerator > 0 && denominator > 0)) throw new RangeError("Degrees of freedom are above 0");
  if (f === Number.POSITIVE_INFINITY) return 0;
  return incompleteBeta(denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
}
