import { compensatedSum } from "./compensated-sum.ts";
import type { Margin, RakingCell } from "./raking-cell.ts";

/**
 * Margins in which those whose level is not known have a level of their own, "".
 * They stand for as large a part of the population as of the sample; the known levels share the rest as before. Nobody
 * gets a level that they did not tell.
 *
 * @param cells - The people, with "" for a level that is not known.
 * @param margins - In the order of the cells' levels.
 * @returns The margins; one where every level is known comes back as it was.
 * @throws RangeError that names the margin if nobody's level is known.
 * @example unknownLevels([{ levels: ["man"], … count: 9 }, { levels: [""], … count: 1 }], [ofManWoman1000])
 *   // man and vrouw × 0.9, "" 100
 */
export function unknownLevels(cells: readonly RakingCell[], margins: readonly Margin[]): Margin[] {
  const people = compensatedSum(cells.map(({ count }) => count));
  return margins.map((margin, place) => {
    const unknown = compensatedSum(cells.map(({ levels, count }) => (levels[place] === "" ? count : 0)));
    if (unknown === 0) return margin;
    if (unknown === people) throw new RangeError(`Nobody's level of margin ${margin.name} is known`);
    return withUnknown(margin, unknown / people);
  });
}

function withUnknown({ name, totals }: Margin, share: number): Margin {
  const population = compensatedSum(totals.values());
  const known = [...totals].map(([level, people]): [string, number] => [level, people * (1 - share)]);
  return { name, totals: new Map([...known, ["", population * share]]) };
}
