/** From here on the continued fraction is quick; below it the power series loses no digits. */
const FAR = 2.5;
const MOST_STEPS = 500;

/**
 * Probability that a standard normal variable exceeds z; twice this at |z| is a two-sided p-value.
 *
 * @param z - Any number; a difference divided by its standard error.
 * @returns Probability from 0 to 1, to about 13 digits, small ones relative to their own size.
 * @throws RangeError if z is not a number.
 * @example normalUpperTail(1.959963984540054) // 0.025
 * @see Abramowitz and Stegun (1964), Handbook of mathematical functions, 26.2.11 and 26.2.14
 */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("There is no tail of what is no number");
  if (z < 0) return 1 - normalUpperTail(-z);
  if (z > 40) return 0;
  return z < FAR ? 0.5 - density(z) * series(z) : density(z) / fraction(z);
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** z + z³/3 + z⁵/(3·5) + … */
function series(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * Number.EPSILON * 0.01; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** z + 1/(z + 2/(z + 3/(z + …))), from the innermost part outwards. */
function fraction(z: number): number {
  let value = z;
  for (let step = MOST_STEPS; step > 0; step--) value = z + step / value;
  return value;
}
