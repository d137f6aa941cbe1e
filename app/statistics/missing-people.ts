import { type MarginLevel, marginTotals } from "./representativeness.ts";

/** How many people of one level are missing, in whole people. */
export interface MissingPeople {
  level: string;
  /** Smallest number of extra people that gives this level its share, if nobody else joins. */
  alone: number;
  /** Extra people of this level in the smallest addition after which every level has its share. */
  together: number;
}

/** A count that is off from a whole number by less than this is that number: the rest is rounding. */
const ROUNDING = 1e-9;

/**
 * Who is missing: per level how many more people it takes to mirror the population, keeping everybody who takes part
 * already. For sentences like "17 more renters under 35".
 *
 * @param levels - All levels of the margin with people in sample and population; one or more.
 * @returns One entry per level, most missing first (by `alone`, then by `together`, then in the order given), levels that
 *   miss nobody last; whole numbers. The most over-represented level never misses anybody.
 * @throws RangeError if there are no levels, nobody is in the sample, or a count is negative, or 0 in the population.
 * @example missingPeople([{ level: "koop", sample: 60, population: 50 }, { level: "huur", sample: 40, population: 50 }])
 * // [{ level: "huur", alone: 20, together: 20 }, { level: "koop", alone: 0, together: 0 }]
 */
export function missingPeople(levels: readonly MarginLevel[]): MissingPeople[] {
  const totals = marginTotals(levels);
  // The most over-represented level fixes the size that the completed sample must have.
  const highestRate = Math.max(...levels.map(({ sample, population }) => sample / population));
  return levels
    .map(({ level, sample, population }) => {
      const share = population / totals.population;
      const short = share * totals.sample - sample;
      return {
        level,
        // (sample + x) / (all + x) = share; a level that is everyone is never short.
        alone: share < 1 ? wholePeople(short / (1 - share)) : 0,
        together: wholePeople(highestRate * population - sample),
      };
    })
    .sort((a, b) => b.alone - a.alone || b.together - a.together);
}

function wholePeople(people: number): number {
  return Math.max(0, Math.ceil(people - ROUNDING * Math.max(1, people)));
}
