import { compensatedSum } from "./compensated-sum.ts";
import type { Margin } from "./raking-cell.ts";

/** Official figures of one population differ a little by source and date; above this they are of two populations. */
const MOST_DIFFERENCE = 0.01;

/**
 * Margins that are all of one population: each scaled to the total of the first.
 *
 * @param margins - One or more.
 * @returns The same margins and levels; every total equals that of the first margin.
 * @throws RangeError that names the margins and totals if one differs more than 1 % from the first, or that names the
 *   margin and level without population.
 * @example agreeingMargins([sex, age]) // sex of 1,000 people, age of 998: age comes back multiplied by 1000/998
 */
export function agreeingMargins(margins: readonly Margin[]): Margin[] {
  const [first] = margins;
  if (!first) throw new RangeError("There is no margin");
  const population = totalOf(first);
  return margins.map((margin) => {
    const total = totalOf(margin);
    if (Math.abs(total - population) > MOST_DIFFERENCE * population) {
      throw new RangeError(`Margins ${first.name} (${population}) and ${margin.name} (${total}) differ more than 1 %`);
    }
    return total === population ? margin : scaled(margin, population / total);
  });
}

function totalOf({ name, totals }: Margin): number {
  for (const [level, people] of totals) {
    if (!(people > 0 && people < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`Level ${level} of margin ${name} is without population: ${people}`);
    }
  }
  if (totals.size === 0) throw new RangeError(`Margin ${name} has no levels`);
  return compensatedSum(totals.values());
}

function scaled({ name, totals }: Margin, factor: number): Margin {
  return { name, totals: new Map([...totals].map(([level, people]) => [level, people * factor])) };
}
