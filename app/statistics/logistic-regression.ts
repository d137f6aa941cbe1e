import { choleskySolve } from "./cholesky-solve.ts";
import { compensatedSum } from "./compensated-sum.ts";

/** People with the same values on all predictors, and how many of them did it. */
export interface ResponsePattern {
  /** One value per coefficient; a 1 for the intercept included. */
  values: readonly number[];
  /** People, 0 or more. */
  n: number;
  /** Those of them who responded, 0 to n. */
  responded: number;
}

export interface LogisticFit {
  /** On the logit scale, one per value. */
  coefficients: readonly number[];
  /** Fitted probability per pattern, 0 to 1, in the order of the patterns. */
  fitted: readonly number[];
  iterations: number;
}

/** Nearly done when the deviance changes by less than this part of itself; R stops at 1e-8. */
const PRECISION = 1e-10;
/** Each step more squares the error, so that two bring the coefficients to the last digits. */
const FINISHING_STEPS = 2;
const MOST_ITERATIONS = 100;

/**
 * Logistic regression by maximum likelihood: how the chance to respond depends on what is known of everyone.
 * A level of which nobody (or everybody) responded has no finite coefficient; its fitted probability is right all the same
 * (0 or 1), its coefficient only large.
 *
 * @param patterns - Distinct patterns of predictors with counts, all equally long; one or more.
 * @returns Coefficients, fitted probabilities and the number of iterations; unrounded.
 * @throws RangeError if there are no patterns or people, counts do not fit, predictors depend on each other, or it does not
 *   settle in 100 iterations.
 * @example logisticRegression([{ values: [1, 0], n: 4, responded: 1 }, { values: [1, 1], n: 4, responded: 3 }]).coefficients
 * // [−1.0986, 2.1972]: ln(1/3) and ln(9)
 * @see McCullagh and Nelder (1989), Generalized linear models, section 2.5; R, glm
 */
export function logisticRegression(patterns: readonly ResponsePattern[]): LogisticFit {
  checkPatterns(patterns);
  let finishing = 0;
  let fit = start(patterns);
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const coefficients = weightedLeastSquares(patterns, fit.predictors);
    // In the first step all weights are moderate, so a failure there is in the predictors. Later the equations of a level
    // of which nobody responded fade away, and what was found before that stands.
    if (!coefficients && iterations === 1) throw new RangeError("The predictors depend on each other: leave one out");
    if (!coefficients) return finished(fit, iterations);
    const predictors = patterns.map(({ values }) => dot(values, coefficients));
    const next = { coefficients, predictors, deviance: deviance(patterns, predictors) };
    if (Math.abs(next.deviance - fit.deviance) <= PRECISION * (next.deviance + 0.1)) finishing++;
    fit = next;
    if (finishing > FINISHING_STEPS) return finished(fit, iterations);
  }
  throw new RangeError(`The regression does not settle in ${MOST_ITERATIONS} iterations`);
}

/** Where the iteration stands. */
interface Fit {
  coefficients: readonly number[];
  predictors: readonly number[];
  deviance: number;
}

/** R's own start, near the observed rates but inside 0 to 1. */
function start(patterns: readonly ResponsePattern[]): Fit {
  const predictors = patterns.map(({ n, responded }) => logit((responded + 0.5) / (n + 1)));
  return { coefficients: [], predictors, deviance: Number.POSITIVE_INFINITY };
}

function finished({ coefficients, predictors }: Fit, iterations: number): LogisticFit {
  return { coefficients, fitted: predictors.map(probability), iterations };
}

function checkPatterns(patterns: readonly ResponsePattern[]): void {
  const size = patterns[0]?.values.length ?? 0;
  if (!patterns.some(({ n }) => n > 0)) throw new RangeError("There is no regression of nobody");
  for (const { values, n, responded } of patterns) {
    if (values.length !== size || !values.every(Number.isFinite)) throw new RangeError("Patterns are equally long");
    if (!(responded >= 0 && responded <= n && n < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${responded} of ${n} people cannot have responded`);
    }
  }
}

/** One step of iteratively reweighted least squares: solves XᵀWX β = XᵀWz for the working response z. */
function weightedLeastSquares(
  patterns: readonly ResponsePattern[],
  predictors: readonly number[],
): number[] | undefined {
  const size = patterns[0]?.values.length ?? 0;
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const score = new Array<number>(size).fill(0);
  for (const [index, { values, n, responded }] of patterns.entries()) {
    const eta = predictors[index] ?? 0;
    const rate = probability(eta);
    const weight = n * rate * (1 - rate);
    const working = weight * eta + (responded - n * rate);
    for (const [row, value] of values.entries()) {
      // Dummies are mostly 0: nothing to add there.
      if (value === 0) continue;
      score[row] = (score[row] ?? 0) + value * working;
      addTo(information[row] ?? [], values, value * weight);
    }
  }
  return choleskySolve(information, score);
}

function addTo(row: number[], values: readonly number[], factor: number): void {
  for (const [column, value] of values.entries()) row[column] = (row[column] ?? 0) + factor * value;
}

/** −2 log likelihood of the counts, with log(1 + e^x) in a form that does not overflow. */
function deviance(patterns: readonly ResponsePattern[], predictors: readonly number[]): number {
  const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  return compensatedSum(
    patterns.map(({ n, responded }, index) => {
      const eta = predictors[index] ?? 0;
      return 2 * (responded * softplus(-eta) + (n - responded) * softplus(eta));
    }),
  );
}

function logit(rate: number): number {
  return Math.log(rate / (1 - rate));
}

function probability(eta: number): number {
  return 1 / (1 + Math.exp(-eta));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
