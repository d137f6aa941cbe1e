import type { Margin, RakingCell } from "./raking-cell.ts";

/** People by their levels alone: raking multiplies everybody with the same levels by the same factor. */
export interface RakingGroups {
  /** Number of distinct combinations of levels. */
  size: number;
  /** Per cell, the group it belongs to. */
  groupOf: Int32Array;
  /** Per margin and group, the index of its level. */
  levelOf: Int32Array[];
  /** Per margin and level, the people in the population. */
  targets: Float64Array[];
}

type Grouping = Pick<RakingGroups, "groupOf" | "size">;

/**
 * The groups to rake: far fewer than people, so that a round costs little however large the sample.
 *
 * @param cells - One or more; each has a level for every margin.
 * @param margins - One or more.
 * @returns The group of each cell, numbered in the order in which their first cell stands.
 * @throws RangeError that names the margin and level if a cell has a level that the margin lacks, or the margin one that
 *   nobody in the sample has.
 * @example rakingGroups([{ levels: ["man"], baseWeight: 1, count: 2 }], [men]).size // 1
 */
export function rakingGroups(cells: readonly RakingCell[], margins: readonly Margin[]): RakingGroups {
  const perMargin = margins.map((margin, place) => indexLevels(cells, margin, place));
  let grouping: Grouping = { groupOf: new Int32Array(cells.length), size: 1 };
  for (const [place, levelOfCell] of perMargin.entries()) {
    grouping = split(grouping.groupOf, levelOfCell, margins[place]?.totals.size ?? 1);
  }
  const { groupOf, size } = grouping;
  return {
    size,
    groupOf,
    levelOf: perMargin.map((levelOfCell) => perGroup(levelOfCell, grouping)),
    targets: margins.map(({ totals }) => Float64Array.from(totals.values())),
  };
}

function indexLevels(cells: readonly RakingCell[], { name, totals }: Margin, place: number): Int32Array {
  const indexOf = new Map([...totals.keys()].map((level, index) => [level, index]));
  const seen = new Uint8Array(totals.size);
  const found = new Int32Array(cells.length);
  cells.forEach(({ levels }, cell) => {
    const level = levels[place] ?? "";
    const index = indexOf.get(level);
    if (index === undefined) throw new RangeError(`Margin ${name} has no level "${level}"`);
    found[cell] = index;
    seen[index] = 1;
  });
  for (const [level, index] of indexOf) {
    if (!seen[index]) throw new RangeError(`Margin ${name}, level "${level}": nobody in the sample`);
  }
  return found;
}

/** Splits the groups by one more margin, and numbers them anew. */
function split(groupOf: Int32Array, levelOfCell: Int32Array, levels: number): Grouping {
  const numbers = new Map<number, number>();
  const next = new Int32Array(groupOf.length);
  for (let cell = 0; cell < groupOf.length; cell += 1) {
    const key = (groupOf[cell] ?? 0) * levels + (levelOfCell[cell] ?? 0);
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    next[cell] = number;
  }
  return { groupOf: next, size: numbers.size };
}

function perGroup(levelOfCell: Int32Array, { groupOf, size }: Grouping): Int32Array {
  const found = new Int32Array(size);
  for (let cell = 0; cell < groupOf.length; cell += 1) found[groupOf[cell] ?? 0] = levelOfCell[cell] ?? 0;
  return found;
}
