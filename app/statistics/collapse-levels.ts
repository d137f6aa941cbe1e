import { neighbourLevel } from "./neighbour-level.ts";
import type { Margin, RakingCell } from "./raking-cell.ts";

/** A level with few people that was taken together with a neighbour; from then on both bear the name `into`. */
export interface Collapsed {
  margin: string;
  from: string;
  into: string;
  /** People in the sample at `from`. */
  people: number;
}

/** Cells and margins to rake with, and what was taken together to get there. */
interface Collapsing {
  cells: RakingCell[];
  margins: Margin[];
  collapsed: Collapsed[];
}

/**
 * Cells and margins in which every level has enough people in the sample to bear a weight.
 * The level with the fewest people is merged with a neighbour in the order of the margin, and again until all have enough
 * or one is left. The neighbour of a crossed level (`75+|man`) differs in one part only, the first if that can be. The
 * level "" (not known) is left alone.
 *
 * @param cells - The people; their levels occur in the margins, or are "".
 * @param margins - In the order of the cells' levels; a level may be without people in the sample.
 * @param minimum - Fewest people a level may have; 20 when left out.
 * @returns Cells in the same order and number, margins with fewer levels, and each merge in the order it was made.
 * @throws RangeError if a level of a cell does not occur in its margin.
 * @example collapseLevels(cells, [age]).collapsed // [{ margin: "age", from: "75+", into: "60-74", people: 12 }]
 */
export function collapseLevels(cells: readonly RakingCell[], margins: readonly Margin[], minimum = 20): Collapsing {
  const merged = margins.map((margin, place) => mergeFewest(margin, peoplePerLevel(cells, margin, place), minimum));
  return {
    cells: cells.map((cell) => ({
      ...cell,
      levels: cell.levels.map((level, place) => merged[place]?.names.get(level) ?? level),
    })),
    margins: merged.map(({ margin }) => margin),
    collapsed: merged.flatMap(({ collapsed }) => collapsed),
  };
}

function peoplePerLevel(cells: readonly RakingCell[], { name, totals }: Margin, place: number): Map<string, number> {
  const people = new Map([...totals.keys()].map((level) => [level, 0]));
  for (const { levels, count } of cells) {
    const level = levels[place] ?? "";
    if (level === "") continue;
    const sofar = people.get(level);
    if (sofar === undefined) throw new RangeError(`Margin ${name} has no level ${level}`);
    people.set(level, sofar + count);
  }
  return people;
}

/** One margin after merging: its levels, the new name of each old level, and the merges. */
function mergeFewest({ name, totals }: Margin, people: Map<string, number>, minimum: number) {
  const left = new Map(totals);
  const names = new Map([...totals.keys()].map((level) => [level, level]));
  const collapsed: Collapsed[] = [];
  for (let from = fewest(people, minimum); from !== undefined; from = fewest(people, minimum)) {
    const into = neighbourLevel(from, people);
    collapsed.push({ margin: name, from, into, people: people.get(from) ?? 0 });
    for (const counts of [people, left]) move(counts, from, into);
    for (const [level, current] of names) if (current === from) names.set(level, into);
  }
  return { margin: { name, totals: left }, names, collapsed };
}

function move(counts: Map<string, number>, from: string, into: string): void {
  counts.set(into, (counts.get(into) ?? 0) + (counts.get(from) ?? 0));
  counts.delete(from);
}

/** The level with the fewest people, if those are too few and there is another level to go to. */
function fewest(people: ReadonlyMap<string, number>, minimum: number): string | undefined {
  if (people.size < 2) return undefined;
  const [least] = [...people].sort(([, a], [, b]) => a - b);
  return least && least[1] < minimum ? least[0] : undefined;
}
