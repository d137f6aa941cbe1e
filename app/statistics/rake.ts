import { agreeingMargins } from "./agreeing-margins.ts";
import { type AlikeCells, alikeCells } from "./alike-cells.ts";
import { compensatedSum } from "./compensated-sum.ts";
import { CompensatedSums } from "./compensated-sums.ts";
import { effectiveSize } from "./effective-size.ts";
import { fitProportionally, type Stopping } from "./proportional-fitting.ts";
import type { Margin, RakingCell } from "./raking-cell.ts";
import { type RakingGroups, rakingGroups } from "./raking-groups.ts";
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
  if (cells.length === 0) throw new RangeError("There are no people to weigh");
  const groups = rakingGroups(cells, agreeingMargins(margins));
  const alike = alikeCells(cells, groups);
  const people = peopleOf(alike);
  const mean = compensatedSum(groups.targets[0] ?? []) / people;
  const limit = cap === null ? Number.POSITIVE_INFINITY : cap * mean;
  const { weights, ...raked } = rakeBelow({ groups, alike, stopping: { tolerance, maxIterations } }, limit);
  return { weights: perCell(weights, alike), ...raked, cap, ...figuresOf(weights, alike) };
}

interface Problem {
  groups: RakingGroups;
  alike: AlikeCells;
  stopping: Stopping;
}

/** Rakes, and as long as a weight is above the limit trims and rakes again. */
function rakeBelow(problem: Problem, limit: number) {
  const { alike } = problem;
  let { weights, iterations, converged } = rakeOnce(problem, alike.baseWeights);
  const cut = new Uint8Array(weights.length);
  let highest = limit;
  for (let round = 0; converged && largestOf(weights) > highest; round += 1) {
    for (let kind = 0; kind < cut.length; kind += 1) if ((weights[kind] ?? 0) > limit) cut[kind] = 1;
    const again = rakeOnce(problem, trimWeights(weights, alike, limit));
    weights = again.weights;
    iterations += again.iterations;
    converged = again.converged && round < MOST_TRIMMING;
    highest = limit * (1 + CAP_SLACK);
  }
  return { weights, iterations, converged, trimmed: peopleOf(alike, (kind) => cut[kind] === 1) };
}

/** Plain loops here and below: of a quarter of a million people hardly any may be alike. */
function rakeOnce({ groups, alike, stopping }: Problem, before: Float64Array) {
  const { counts, times, groupOf } = alike;
  const reached = new CompensatedSums(groups.size);
  for (let kind = 0; kind < before.length; kind += 1) {
    reached.addTimes(groupOf[kind] ?? 0, (before[kind] ?? 0) * (counts[kind] ?? 0), times[kind] ?? 0);
  }
  const sums = reached.all();
  const fitted = Float64Array.from(sums);
  const outcome = fitProportionally(fitted, groups, stopping);
  const weights = new Float64Array(before.length);
  for (let kind = 0; kind < weights.length; kind += 1) {
    const group = groupOf[kind] ?? 0;
    weights[kind] = ((before[kind] ?? 0) * (fitted[group] ?? 0)) / (sums[group] ?? 1);
  }
  return { ...outcome, weights };
}

/** The weights of the kinds, given to each cell. */
function perCell(weights: Float64Array, { kindOf }: AlikeCells): number[] {
  const found = new Array<number>(kindOf.length);
  for (let cell = 0; cell < kindOf.length; cell += 1) found[cell] = weights[kindOf[cell] ?? 0] ?? 0;
  return found;
}

function peopleOf({ counts, times }: AlikeCells, isMeant: (kind: number) => boolean = () => true): number {
  return sumOver(times, (kind) => (isMeant(kind) ? (counts[kind] ?? 0) : 0));
}

function figuresOf(weights: Float64Array, alike: AlikeCells) {
  const people = peopleOf(alike);
  const weightIn = (kind: number) => (weights[kind] ?? 0) * (alike.counts[kind] ?? 0);
  const sw = sumOver(alike.times, weightIn);
  const size = effectiveSize({ sw, sw2: sumOver(alike.times, (kind) => (weights[kind] ?? 0) * weightIn(kind)) });
  return {
    minOverMean: (smallestOf(weights) * people) / sw,
    maxOverMean: (largestOf(weights) * people) / sw,
    effectiveSize: size,
    designEffect: people / size,
  };
}

/** Sum over all cells of what a cell of each kind comes to. */
function sumOver(times: Float64Array, ofCell: (kind: number) => number): number {
  const sums = new CompensatedSums(1);
  for (let kind = 0; kind < times.length; kind += 1) sums.addTimes(0, ofCell(kind), times[kind] ?? 0);
  return sums.at(0);
}

function largestOf(weights: Float64Array): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let kind = 0; kind < weights.length; kind += 1) largest = Math.max(largest, weights[kind] ?? 0);
  return largest;
}

function smallestOf(weights: Float64Array): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let kind = 0; kind < weights.length; kind += 1) smallest = Math.min(smallest, weights[kind] ?? 0);
  return smallest;
}
