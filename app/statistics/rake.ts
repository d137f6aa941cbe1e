import { agreeingMargins } from "./agreeing-margins.ts";
import { compensatedSum } from "./compensated-sum.ts";
import { effectiveSize } from "./effective-size.ts";
import { fitProportionally, type Stopping } from "./proportional-fitting.ts";
import type { Margin, RakingCell } from "./raking-cell.ts";
import { groupSums, type RakingGroups, rakingGroups } from "./raking-groups.ts";
import { trimWeights } from "./trim-weights.ts";

export type { Margin, RakingCell } from "./raking-cell.ts";

/** Weights, and what is told of them. */
export interface Raking {
  /** Weight of one person, one entry per cell; over all people they sum to the population. */
  weights: number[];
  /** Rounds over all margins, those after trimming included. */
  iterations: number;
  /** Whether the margins add up and, with a cap, no weight is above it. */
  converged: boolean;
  /** Largest weight allowed, in mean weights; null is none. */
  cap: number | null;
  /** People whose weight was cut off at the cap. */
  trimmed: number;
  minOverMean: number;
  maxOverMean: number;
  effectiveSize: number;
  designEffect: number;
}

interface RakeOptions {
  cap?: number | null;
  tolerance?: number;
  maxIterations?: number;
}

/** A weight may pass the cap by this part: raking after trimming lifts some weights again, each time less. */
const CAP_SLACK = 1e-6;
const MOST_TRIMMING = 200;

/**
 * Weights with which the sample has as many people at each level as the population (Dutch: wegen, raking).
 * Weights above the cap are cut off, what was cut off is given to the others, and all are raked again, until both hold.
 *
 * @param cells - The people; a fixed order gives the same bits each time.
 * @param margins - In the order of the cells' levels; totals that differ up to 1 % are scaled to the first margin's.
 * @param options - `cap` in mean weights, above 1, or null for none (5 when left out); `tolerance` on the factors of the
 *   last round (1e-12); `maxIterations` rounds per raking (1,000).
 * @returns Weights and figures about them; `converged` is false when the margins or the cap cannot be met.
 * @throws RangeError if there are no people, a level has no people or no population, a cell has a level that its margin
 *   lacks, totals differ more, or a number is out of range; the message names the margin and level.
 * @example rake([{ levels: ["man"], baseWeight: 1, count: 4 }, { levels: ["vrouw"], baseWeight: 1, count: 6 }],
 *   [{ name: "gender", totals: new Map([["man", 50], ["vrouw", 50]]) }]).weights // [12.5, 8.33…]
 * @see W. E. Deming & F. F. Stephan (1940); J.-C. Deville & C.-E. Särndal (1992), JASA 87, 376–382;
 *   R package `survey`, rake and trimWeights
 */
export function rake(cells: readonly RakingCell[], margins: readonly Margin[], options: RakeOptions = {}): Raking {
  const { cap = 5, tolerance = 1e-12, maxIterations = 1_000 } = options;
  if (cap !== null && !(cap > 1)) throw new RangeError(`A cap is above 1 mean weight, not ${cap}`);
  const { base, counts } = numbersOf(cells);
  const groups = rakingGroups(cells, agreeingMargins(margins));
  const people = compensatedSum(counts);
  const mean = compensatedSum(groups.targets[0] ?? []) / people;
  const limit = cap === null ? Number.POSITIVE_INFINITY : cap * mean;
  const raked = rakeBelow({ groups, counts, stopping: { tolerance, maxIterations } }, base, limit);
  return { ...raked, weights: Array.from(raked.weights), cap, ...figuresOf(raked.weights, counts) };
}

interface Problem {
  groups: RakingGroups;
  counts: Float64Array;
  stopping: Stopping;
}

/** Rakes, and as long as a weight is above the limit trims and rakes again. */
function rakeBelow(problem: Problem, base: Float64Array, limit: number) {
  let { weights, iterations, converged } = rakeOnce(problem, base);
  const cut = new Uint8Array(weights.length);
  let highest = limit;
  for (let round = 0; converged && largestOf(weights) > highest; round += 1) {
    for (let cell = 0; cell < cut.length; cell += 1) if ((weights[cell] ?? 0) > limit) cut[cell] = 1;
    const again = rakeOnce(problem, trimWeights(weights, problem.counts, limit));
    weights = again.weights;
    iterations += again.iterations;
    converged = again.converged && round < MOST_TRIMMING;
    highest = limit * (1 + CAP_SLACK);
  }
  const trimmed = compensatedSum(problem.counts.filter((_, cell) => cut[cell] === 1));
  return { weights, iterations, converged, trimmed };
}

function rakeOnce({ groups, counts, stopping }: Problem, before: Float64Array) {
  const sums = groupSums(groups, product(before, counts));
  const fitted = Float64Array.from(sums);
  const outcome = fitProportionally(fitted, groups, stopping);
  const weights = new Float64Array(before.length);
  for (let cell = 0; cell < weights.length; cell += 1) {
    const group = groups.groupOf[cell] ?? 0;
    weights[cell] = ((before[cell] ?? 0) * (fitted[group] ?? 0)) / (sums[group] ?? 1);
  }
  return { ...outcome, weights };
}

/** Plain loops here and below: a quarter of a million weights pass through them many times. */
function product(one: Float64Array, other: Float64Array): Float64Array {
  const products = new Float64Array(one.length);
  for (let cell = 0; cell < products.length; cell += 1) products[cell] = (one[cell] ?? 0) * (other[cell] ?? 0);
  return products;
}

function numbersOf(cells: readonly RakingCell[]): { base: Float64Array; counts: Float64Array } {
  if (cells.length === 0) throw new RangeError("There are no people to weigh");
  const base = new Float64Array(cells.length);
  const counts = new Float64Array(cells.length);
  for (const [index, { baseWeight, count }] of cells.entries()) {
    if (!(baseWeight > 0 && baseWeight < Number.POSITIVE_INFINITY && count >= 1)) {
      throw new RangeError(`Cell ${index} has base weight ${baseWeight} and ${count} people`);
    }
    base[index] = baseWeight;
    counts[index] = count;
  }
  return { base, counts };
}

function figuresOf(weights: Float64Array, counts: Float64Array) {
  const people = compensatedSum(counts);
  const perCell = product(weights, counts);
  const sw = compensatedSum(perCell);
  const size = effectiveSize({ sw, sw2: compensatedSum(product(weights, perCell)) });
  return {
    minOverMean: (smallestOf(weights) * people) / sw,
    maxOverMean: (largestOf(weights) * people) / sw,
    effectiveSize: size,
    designEffect: people / size,
  };
}

function largestOf(weights: Float64Array): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let cell = 0; cell < weights.length; cell += 1) largest = Math.max(largest, weights[cell] ?? 0);
  return largest;
}

function smallestOf(weights: Float64Array): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let cell = 0; cell < weights.length; cell += 1) smallest = Math.min(smallest, weights[cell] ?? 0);
  return smallest;
}
