import { compensatedSum } from "./compensated-sum.ts";
import type { PairCell } from "./pair-cells.ts";

/** How people see two poles, as weighted shares of those with a score on both; proportions. */
export interface PersonTradeOff {
  /** People with a score on both poles. */
  people: number;
  /** T: a gain for one pole and a loss for the other (Dutch: afruil). */
  tradeOff: number;
  /** The part of T that sees the first pole gain and the second lose. */
  firstGains: number;
  /** The part of T that sees the second pole gain and the first lose. */
  secondGains: number;
  /** S₊: a gain for both (Dutch: synergie). */
  bothGain: number;
  /** S₋: a loss for both. */
  bothLose: number;
  /** No change for at least one of the two. */
  neutral: number;
  /** σ = (S₊ − T) / (S₊ + T), −1 to +1; undefined if nobody sees either. */
  synergyIndex: number | undefined;
}

/**
 * How many people expect that one pole gains at the cost of the other.
 *
 * @param cells - Distinct pairs of scores around 0 with sums of weights (see `pairCells`); order is free.
 * @returns Shares as proportions; `tradeOff`, `bothGain`, `bothLose` and `neutral` add up to 1; unrounded.
 * @throws RangeError if there is nobody.
 * @example personTradeOff([{ first: 1, second: -1, n: 1, sw: 1, sw2: 1 }, { first: 2, second: 1, n: 1, sw: 3, sw2: 9 }]).tradeOff // 0.25
 */
export function personTradeOff(cells: readonly PairCell[]): PersonTradeOff {
  const weight = compensatedSum(cells.map(({ sw }) => sw));
  if (!(weight > 0)) throw new RangeError("There is no share of nobody");
  const share = (belongs: (cell: PairCell) => boolean) =>
    compensatedSum(cells.filter(belongs).map(({ sw }) => sw)) / weight;
  const firstGains = share(({ first, second }) => first > 0 && second < 0);
  const secondGains = share(({ first, second }) => first < 0 && second > 0);
  const bothGain = share(({ first, second }) => first > 0 && second > 0);
  const tradeOff = firstGains + secondGains;
  return {
    people: compensatedSum(cells.map(({ n }) => n)),
    tradeOff,
    firstGains,
    secondGains,
    bothGain,
    bothLose: share(({ first, second }) => first < 0 && second < 0),
    neutral: share(({ first, second }) => first * second === 0),
    synergyIndex: bothGain + tradeOff > 0 ? (bothGain - tradeOff) / (bothGain + tradeOff) : undefined,
  };
}
