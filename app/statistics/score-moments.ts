import { compensatedSum } from "./compensated-sum.ts";
import type { Point } from "./points.ts";

/** What a group's scores come down to. */
export interface ScoreMoments {
  /** People with a score. */
  n: number;
  /** Sum of their weights. */
  weight: number;
  /** Weighted mean score. */
  mean: number;
  /** Weighted variance of the scores themselves, Σw(x − x̄)² / Σw. */
  variance: number;
  /** Variance of the mean: the square of its standard error. */
  meanVariance: number;
}

/**
 * Mean of a group with its variance, in which the weights count as known.
 *
 * @param cells - The scores in the group, each with people and sums of weights (see `points`); order is free. A score need
 *   not be whole, and may stand in more than one cell.
 * @param designSize - People in the whole sample, those outside the group and without a score included; at least 2. R's
 *   `survey` counts them all in the factor n/(n − 1), and so do we.
 * @returns People, weight, mean, variance of the scores and variance of the mean, unrounded.
 * @throws RangeError if there is nobody, the weights add up to 0, the sample is smaller than the group or below 2, or a
 *   number is not finite or negative where it cannot be.
 * @example scoreMoments([{ value: 1, n: 1, sw: 1, sw2: 1 }, { value: 3, n: 1, sw: 1, sw2: 1 }], 2).mean // 2
 * @see Lumley (2010), Complex surveys, chapter 2
 */
export function scoreMoments(cells: readonly Point[], designSize: number): ScoreMoments {
  for (const cell of cells) checkCell(cell);
  const n = compensatedSum(cells.map((cell) => cell.n));
  const weight = compensatedSum(cells.map(({ sw }) => sw));
  if (!(n > 0 && weight > 0)) throw new RangeError("There is no mean of no scores");
  if (!(designSize >= 2 && designSize >= n)) throw new RangeError(`A sample of ${designSize} cannot hold ${n} scores`);
  const mean = weightedMean(cells, weight);
  const squares = compensatedSum(cells.map(({ value, sw }) => sw * (value - mean) ** 2));
  const residuals = compensatedSum(cells.map(({ value, sw2 }) => sw2 * (value - mean) ** 2));
  const meanVariance = ((designSize / (designSize - 1)) * residuals) / weight ** 2;
  return { n, weight, mean, variance: squares / weight, meanVariance };
}

/** The mean; exactly the score itself where all have the same, so that no rounding passes for variance. */
function weightedMean(cells: readonly Point[], weight: number): number {
  const [first] = cells;
  if (first && cells.every(({ value }) => value === first.value)) return first.value;
  return compensatedSum(cells.map(({ value, sw }) => sw * value)) / weight;
}

function checkCell({ value, n, sw, sw2 }: Point): void {
  if (!Number.isFinite(value)) throw new RangeError(`A score is a number, not ${value}`);
  for (const sum of [n, sw, sw2]) {
    if (!(sum >= 0 && sum < Number.POSITIVE_INFINITY))
      throw new RangeError(`A count or weight is 0 or more, not ${sum}`);
  }
}
