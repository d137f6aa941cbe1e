/** Lanczos' series for g = 7 in nine terms, which is exact to the last digits of a double. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const G = 7;

/**
 * Natural logarithm of the gamma function, ln Γ(x); Γ(n) = (n − 1)! for whole n.
 * The logarithm, because Γ(172) no longer fits in a double.
 *
 * @param x - Any number above 0.
 * @returns ln Γ(x), to about 14 digits.
 * @throws RangeError if x is 0 or less, or no finite number.
 * @example logGamma(5) // ln 24 = 3.178
 * @see Lanczos (1964), A precision approximation of the gamma function, SIAM Journal on Numerical Analysis 1, 86–96
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) throw new RangeError(`ln Γ needs a number above 0, not ${x}`);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const base = x - 1;
  const series = LANCZOS.reduce((sum, term, index) => sum + (index === 0 ? term : term / (base + index)), 0);
  const t = base + G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (base + 0.5) * Math.log(t) - t + Math.log(series);
}
