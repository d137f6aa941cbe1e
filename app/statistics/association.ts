import { compensatedSum } from "./compensated-sum.ts";
import { effectiveSize as kishSize } from "./effective-size.ts";
import { intervalWidth } from "./interval-width.ts";
import type { Interval } from "./normal-interval.ts";
import type { PairCell } from "./pair-cells.ts";

/** A correlation within this of 0 is too weak to speak of. */
const WEAK = 0.1;

export interface Association {
  /** Kish's effective number of people with both scores. */
  effectiveSize: number;
  /** Weighted correlation of Pearson, −1 to +1. */
  pearson: number;
  /** Its 95 % interval by Fisher's z. */
  ci95: Interval;
  /** Weighted correlation of mid-ranks (Spearman), −1 to +1. */
  spearman: number;
  /** `together`: the interval lies above 0.1; `opposed`: below −0.1; `unclear`: neither. */
  verdict: "together" | "opposed" | "unclear";
}

/**
 * Whether people who see a gain for one pole also see one for the other (Dutch: samenhang).
 * It tells who agrees, not whether the plan trades one pole for the other: both may gain on average while people differ.
 *
 * @param cells - Distinct pairs of scores with people and sums of weights (see `pairCells`); order is free.
 * @returns Both correlations with an interval and a verdict, unrounded; undefined if one of the scores is the same for
 *   everyone or the effective number of people is 3 or less, for then there is no correlation or no interval.
 * @throws RangeError if there is nobody or a sum is negative or not finite.
 * @example association([{ first: 0, second: 1, n: 9, sw: 9, sw2: 9 }, { first: 1, second: 0, n: 9, sw: 9, sw2: 9 }])?.pearson // -1
 * @see Fisher (1921), On the "probable error" of a coefficient of correlation, Metron 1, 3–32
 */
export function association(cells: readonly PairCell[]): Association | undefined {
  const sums = cells.flatMap(({ n, sw, sw2 }) => [n, sw, sw2]);
  if (!sums.every((sum) => sum >= 0 && sum < Number.POSITIVE_INFINITY)) throw new RangeError("Sums are 0 or more");
  const weights = cells.map(({ sw }) => sw);
  const weight = compensatedSum(weights);
  if (!(weight > 0)) throw new RangeError("There is no association among nobody");
  const effectiveSize = kishSize({ sw: weight, sw2: compensatedSum(cells.map(({ sw2 }) => sw2)) });
  const firsts = cells.map(({ first }) => first);
  const seconds = cells.map(({ second }) => second);
  const pearson = correlation(firsts, seconds, weights);
  const spearman = correlation(midRanks(firsts, weights), midRanks(seconds, weights), weights);
  if (pearson === undefined || spearman === undefined || effectiveSize <= 3) return undefined;
  const half = intervalWidth(0.95) / Math.sqrt(effectiveSize - 3);
  const low = Math.tanh(Math.atanh(pearson) - half);
  const high = Math.tanh(Math.atanh(pearson) + half);
  return { effectiveSize, pearson, ci95: [low, high], spearman, verdict: verdictOf(low, high) };
}

function verdictOf(low: number, high: number): Association["verdict"] {
  if (low > WEAK) return "together";
  return high < -WEAK ? "opposed" : "unclear";
}

/** Weighted correlation; undefined if either list holds one value only. */
function correlation(a: readonly number[], b: readonly number[], weights: readonly number[]): number | undefined {
  if (!varies(a, weights) || !varies(b, weights)) return undefined;
  const mean = (values: readonly number[]) => product(values, weights) / compensatedSum(weights);
  const fromMean = (values: readonly number[], centre: number) => values.map((value) => value - centre);
  const da = fromMean(a, mean(a));
  const db = fromMean(b, mean(b));
  const weightedDa = da.map((value, index) => value * (weights[index] ?? 0));
  const weightedDb = db.map((value, index) => value * (weights[index] ?? 0));
  const r = product(weightedDa, db) / Math.sqrt(product(weightedDa, da) * product(weightedDb, db));
  // Rounding may carry a perfect correlation a digit past 1.
  return Math.max(-1, Math.min(1, r));
}

function varies(values: readonly number[], weights: readonly number[]): boolean {
  return new Set(values.filter((_, index) => (weights[index] ?? 0) > 0)).size > 1;
}

function product(a: readonly number[], b: readonly number[]): number {
  return compensatedSum(a.map((value, index) => value * (b[index] ?? 0)));
}

/** Per value the weight below it plus half the weight at it: people with the same score share the middle of their ranks. */
function midRanks(values: readonly number[], weights: readonly number[]): number[] {
  const at = new Map<number, number>();
  for (const [index, value] of values.entries()) at.set(value, (at.get(value) ?? 0) + (weights[index] ?? 0));
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, weight] of [...at].sort(([a], [b]) => a - b)) {
    ranks.set(value, below + weight / 2);
    below += weight;
  }
  return values.map((value) => ranks.get(value) ?? 0);
}
