/** A part of the population that a sample is drawn from separately (Dutch: stratum). */
export interface SampledStratum {
  /** People in the stratum, a whole number ≥ 0. */
  population: number;
  /** Standard deviation of the answer within the stratum, ≥ 0; of a share it is at most 0.5. Only Neyman's rule reads it. */
  spread: number;
}

export type AllocationRule = "proportional" | "equal" | "neyman";

/**
 * How many people to draw from each stratum (Dutch: verdeling van de steekproef).
 * Proportional follows the population, equal makes the strata comparable, Neyman gives the smallest error of the overall
 * mean. Nobody is drawn twice: what a small stratum cannot give is divided over the others by the same rule.
 *
 * @param strata - In the order in which remainders that are equal are given out.
 * @param size - People to draw in all, 0 ≤ size ≤ Σ population.
 * @param rule - Shares go by N, by 1, or by N · S.
 * @returns Whole numbers that add up to `size`, by largest remainder (Hamilton).
 * @throws RangeError if a number lies outside its range.
 * @example allocate([{ population: 1000, spread: 0.1 }, { population: 1000, spread: 0.4 }], 100, "neyman") // [20, 80]
 * @see Neyman (1934), doi:10.2307/2342192; Cochran (1977), Sampling Techniques, 5.5 and 5.8
 */
export function allocate(strata: readonly SampledStratum[], size: number, rule: AllocationRule): number[] {
  check(strata, size);
  const drawn = strata.map(() => 0);
  let open = strata.map((_, index) => index).filter((index) => populationOf(strata, index) > 0);
  let left = size;
  for (;;) {
    const shares = sharesOf(strata, open, left, rule);
    const full = open.filter((index, place) => (shares[place] ?? 0) >= populationOf(strata, index));
    if (full.length === 0) {
      giveOut(drawn, open, shares, left);
      return drawn;
    }
    for (const index of full) {
      drawn[index] = populationOf(strata, index);
      left -= populationOf(strata, index);
    }
    open = open.filter((index) => !full.includes(index));
  }
}

function check(strata: readonly SampledStratum[], size: number): void {
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
  if (!strata.every(({ population }) => isCount(population))) throw new RangeError("A population is a whole number");
  if (!strata.every(({ spread }) => Number.isFinite(spread) && spread >= 0)) {
    throw new RangeError("A spread is 0 or more");
  }
  const total = strata.reduce((sum, { population }) => sum + population, 0);
  if (!isCount(size) || size > total) throw new RangeError("A sample is as large as its population at most");
}

function populationOf(strata: readonly SampledStratum[], index: number): number {
  return strata[index]?.population ?? 0;
}

/** What each open stratum should give, with its fraction. Without any spread left the population decides. */
function sharesOf(strata: readonly SampledStratum[], open: number[], left: number, rule: AllocationRule): number[] {
  const weights = open.map((index) => weightOf(strata[index], rule));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total > 0) return weights.map((weight) => (left * weight) / total);
  return rule === "proportional" ? weights : sharesOf(strata, open, left, "proportional");
}

function weightOf(stratum: SampledStratum | undefined, rule: AllocationRule): number {
  if (!stratum) return 0;
  if (rule === "equal") return 1;
  return rule === "neyman" ? stratum.population * stratum.spread : stratum.population;
}

function giveOut(drawn: number[], open: number[], shares: number[], left: number): void {
  for (const [place, index] of open.entries()) drawn[index] = Math.floor(shares[place] ?? 0);
  const given = open.reduce((sum, index) => sum + (drawn[index] ?? 0), 0);
  const remainder = (place: number) => (shares[place] ?? 0) % 1;
  // Sorting is stable: of equal remainders the first stratum goes first.
  const byRemainder = open.map((_, place) => place).sort((a, b) => remainder(b) - remainder(a));
  for (const place of byRemainder.slice(0, left - given)) {
    const index = open[place];
    if (index !== undefined) drawn[index] = (drawn[index] ?? 0) + 1;
  }
}
