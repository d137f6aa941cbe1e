import { compensatedSum } from "./compensated-sum.ts";

/** One level of a margin (an age group, a wijk): who took part, and who lives there. */
export interface MarginLevel {
  level: string;
  /** People in the sample, unweighted; 0 or more. */
  sample: number;
  /** People in the population, above 0. */
  population: number;
}

export interface Representativeness {
  /** Share of the sample that lies where the population has it (Dutch: overlap): 1 − D, 0 to 1. The figure to show. */
  overlap: number;
  /** D = ½ Σ |share in sample − share in population|: the share of the sample that would have to move. */
  dissimilarity: number;
  /** Lowest participation rate over the highest, 0 to 1; 0 as soon as one level has nobody. */
  minMaxRatio: number;
  /** Lowest participation rate over the mean of the rates, 0 to 1. */
  minMeanRatio: number;
  /** Pearson's χ² of the sample against the population, 0 or more. */
  chiSquared: number;
  /** Its degrees of freedom: levels − 1. */
  df: number;
  /** Hellinger's distance between the two distributions, 0 to 1. */
  hellinger: number;
}

/**
 * How much the unweighted sample looks like the population, on one margin.
 *
 * @param levels - All levels of the margin; one or more.
 * @returns Overlap and the other measures, unrounded. One level overlaps entirely.
 * @throws RangeError if there are no levels, nobody is in the sample, or a count is negative, or 0 in the population.
 * @example representativeness([{ level: "man", sample: 60, population: 50 }, { level: "vrouw", sample: 40, population: 50 }]).overlap // 0.9
 * @see Duncan and Duncan (1955), A methodological analysis of segregation indexes; Go Vocal, representation score
 */
export function representativeness(levels: readonly MarginLevel[]): Representativeness {
  const { sample, population } = marginTotals(levels);
  const shares = levels.map((level) => ({ s: level.sample / sample, q: level.population / population }));
  const rates = levels.map((level) => level.sample / level.population);
  const dissimilarity = compensatedSum(shares.map(({ s, q }) => Math.abs(s - q))) / 2;
  const likeness = compensatedSum(shares.map(({ s, q }) => Math.sqrt(s * q)));
  return {
    overlap: 1 - dissimilarity,
    dissimilarity,
    minMaxRatio: Math.min(...rates) / Math.max(...rates),
    minMeanRatio: Math.min(...rates) / (compensatedSum(rates) / rates.length),
    chiSquared: sample * compensatedSum(shares.map(({ s, q }) => (s - q) ** 2 / q)),
    df: levels.length - 1,
    // Rounding may carry the likeness of equal distributions a digit past 1.
    hellinger: Math.sqrt(Math.max(0, 1 - likeness)),
  };
}

/**
 * People in the sample and in the population, all levels together.
 *
 * @param levels - All levels of a margin; one or more.
 * @returns Both totals, above 0.
 * @throws RangeError if there are no levels, nobody is in the sample, or a count is negative, or 0 in the population.
 * @example marginTotals([{ level: "man", sample: 6, population: 50 }]) // { sample: 6, population: 50 }
 */
export function marginTotals(levels: readonly MarginLevel[]): { sample: number; population: number } {
  for (const { level, sample, population } of levels) {
    if (!(sample >= 0 && sample < Number.POSITIVE_INFINITY)) throw new RangeError(`"${level}" has ${sample} people`);
    if (!(population > 0 && population < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`Nobody lives in "${level}", so nobody can be missing there`);
    }
  }
  const sample = compensatedSum(levels.map((level) => level.sample));
  if (!(sample > 0)) throw new RangeError("A sample of nobody looks like nothing");
  return { sample, population: compensatedSum(levels.map((level) => level.population)) };
}
