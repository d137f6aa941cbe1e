import { type Association, association } from "./association.ts";
import { type Interval, normalInterval } from "./normal-interval.ts";
import type { PairCell } from "./pair-cells.ts";
import { type PersonTradeOff, personTradeOff } from "./person-trade-off.ts";
import type { Point } from "./points.ts";
import { scoreMoments } from "./score-moments.ts";

/** A pole and the scores that people have on it. */
export interface Pole {
  pole: string;
  cells: readonly Point[];
}

/** Two poles and the pairs of scores of people who have both. */
export interface PolePair {
  first: string;
  second: string;
  cells: readonly PairCell[];
}

export interface PoleMean {
  pole: string;
  people: number;
  mean: number;
  standardError: number;
  ci95: Interval;
}

export interface PairView {
  first: string;
  second: string;
  /** How people see the two; undefined if nobody has a score on both. */
  people: PersonTradeOff | undefined;
  /** Whether people who see gain for one see it for the other; undefined if that cannot be told. */
  association: Association | undefined;
}

export interface Triangle {
  /**
   * `trade-off`: one interval lies above 0 and another below 0; `synergy`: all lie above 0; `unclear`: neither.
   */
  verdict: "trade-off" | "synergy" | "unclear";
  poles: readonly PoleMean[];
  pairs: readonly PairView[];
}

/**
 * Trade-off and synergy between the poles of brede welvaart (Dutch: afruil en synergie in de driehoek), in three views
 * that belong together: the level of each pole, how people see each pair, and how the scores go together. They can differ
 * in sign, and none replaces the others.
 *
 * @param poles - The poles (social, economic, sustainable) with the person scores on each (see `poleScore`), one point
 *   per person or per distinct score.
 * @param pairs - Each pair of poles with the distinct pairs of person scores (see `pairCells`).
 * @param designSize - People in the whole sample, those without a score included; at least 2.
 * @returns Means on the scale of the scores, shares as proportions, correlations −1 to +1; all unrounded.
 * @throws RangeError if there is no pole, a pole has no scores, or a count or weight cannot be.
 * @example triangle([{ pole: "sociaal", cells }, { pole: "economie", cells: others }], [], 1200).verdict // "synergy"
 */
export function triangle(poles: readonly Pole[], pairs: readonly PolePair[], designSize: number): Triangle {
  if (poles.length === 0) throw new RangeError("A triangle has poles");
  const means = poles.map((pole) => poleMean(pole, designSize));
  return {
    verdict: levelVerdict(means),
    poles: means,
    pairs: pairs.map(({ first, second, cells }) => {
      const somebody = cells.some(({ sw }) => sw > 0);
      return {
        first,
        second,
        people: somebody ? personTradeOff(cells) : undefined,
        association: somebody ? association(cells) : undefined,
      };
    }),
  };
}

function poleMean({ pole, cells }: Pole, designSize: number): PoleMean {
  const { n, mean, meanVariance } = scoreMoments(cells, designSize);
  const standardError = Math.sqrt(meanVariance);
  return { pole, people: n, mean, standardError, ci95: normalInterval(mean, standardError) };
}

function levelVerdict(means: readonly PoleMean[]): Triangle["verdict"] {
  const gains = means.filter(({ ci95: [low] }) => low > 0).length;
  const losses = means.filter(({ ci95: [, high] }) => high < 0).length;
  if (gains > 0 && losses > 0) return "trade-off";
  return gains === means.length ? "synergy" : "unclear";
}
