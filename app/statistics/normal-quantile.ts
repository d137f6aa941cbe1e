/** Numerator and denominator of a ratio of polynomials, the highest power first. */
type Ratio = readonly [readonly number[], readonly number[]];

// Coefficients of algorithm AS 241, PPND16, as far as a float64 holds them.
const CENTRE: Ratio = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
];
const TAIL: Ratio = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const FAR_TAIL: Ratio = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
];

/**
 * Quantile of the standard normal distribution: the value that it stays below with a given probability.
 *
 * @param probability - Strictly between 0 and 1.
 * @returns Standard deviations from the mean, to about 15 digits.
 * @throws RangeError if the probability is not such a number.
 * @example normalQuantile(0.975) // 1.959963984540054
 * @see M. J. Wichura (1988), Algorithm AS 241, Applied Statistics 37, 477–484
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`A probability lies between 0 and 1, not ${probability}`);
  }
  const offset = probability - 0.5;
  if (Math.abs(offset) <= 0.425) return offset * ratioAt(CENTRE, 0.180625 - offset * offset);
  const depth = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
  return Math.sign(offset) * (depth <= 5 ? ratioAt(TAIL, depth - 1.6) : ratioAt(FAR_TAIL, depth - 5));
}

function ratioAt([top, bottom]: Ratio, x: number): number {
  return polynomial(top, x) / polynomial(bottom, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}
