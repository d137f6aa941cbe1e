import { HIGHEST_BASE_WEIGHT, type RakingCell } from "./raking-cell.ts";
import type { RakingGroups } from "./raking-groups.ts";

/**
 * Cells by kind: with the same levels, base weight and number of people. They have the same weight after every step, so
 * that the steps are taken once for all of them. Every list is per kind, but for `kindOf`.
 */
export interface AlikeCells {
  /** Per cell, its kind. */
  kindOf: Int32Array;
  /** The group that its levels put it in. */
  groupOf: Int32Array;
  /** Weight of one person before raking. */
  baseWeights: Float64Array;
  /** People in one cell. */
  counts: Float64Array;
  /** Number of cells. */
  times: Float64Array;
}

/** Kinds of its group that a cell is held against, the newest first. Where nearly all differ, more would only cost time. */
const MOST_TRIED = 16;
const NONE = -1;

/**
 * The cells by kind, in the order in which the first of each kind stands.
 *
 * @param cells - One or more.
 * @param groups - Of these cells.
 * @returns The kinds, as many as cells or fewer; of more than 16 in a group some may stand in the list twice.
 * @throws RangeError that gives the cell's place if its base weight or its number of people is out of range.
 * @example alikeCells([man, man], rakingGroups([man, man], [men])).times // [2]
 */
export function alikeCells(cells: readonly RakingCell[], groups: RakingGroups): AlikeCells {
  const kinds = new Kinds(cells.length, groups.size);
  const kindOf = new Int32Array(cells.length);
  cells.forEach(({ baseWeight, count }, cell) => {
    if (!(baseWeight > 0 && baseWeight <= HIGHEST_BASE_WEIGHT && count >= 1)) {
      throw new RangeError(`Cell ${cell} has base weight ${baseWeight} and ${count} people`);
    }
    kindOf[cell] = kinds.add(groups.groupOf[cell] ?? 0, baseWeight, count);
  });
  return { kindOf, ...kinds.all() };
}

/** The kinds until now; those of a group are a chain from the newest back. */
class Kinds {
  #size = 0;
  readonly #newest: Int32Array;
  readonly #older: Int32Array;
  readonly #groupOf: Int32Array;
  readonly #baseWeights: Float64Array;
  readonly #counts: Float64Array;
  readonly #times: Float64Array;

  constructor(most: number, groups: number) {
    this.#newest = new Int32Array(groups).fill(NONE);
    this.#older = new Int32Array(most);
    this.#groupOf = new Int32Array(most);
    this.#baseWeights = new Float64Array(most);
    this.#counts = new Float64Array(most);
    this.#times = new Float64Array(most);
  }

  /** Counts a cell with its kind, and says which that is. */
  add(group: number, baseWeight: number, count: number): number {
    const found = this.#find(group, baseWeight, count);
    const kind = found === NONE ? this.#begin(group, baseWeight, count) : found;
    this.#times[kind] = (this.#times[kind] ?? 0) + 1;
    return kind;
  }

  all(): Omit<AlikeCells, "kindOf"> {
    return {
      groupOf: this.#groupOf.slice(0, this.#size),
      baseWeights: this.#baseWeights.slice(0, this.#size),
      counts: this.#counts.slice(0, this.#size),
      times: this.#times.slice(0, this.#size),
    };
  }

  #find(group: number, baseWeight: number, count: number): number {
    let kind = this.#newest[group] ?? NONE;
    for (let tried = 0; kind !== NONE && tried < MOST_TRIED; tried += 1) {
      if (this.#baseWeights[kind] === baseWeight && this.#counts[kind] === count) return kind;
      kind = this.#older[kind] ?? NONE;
    }
    return NONE;
  }

  #begin(group: number, baseWeight: number, count: number): number {
    const kind = this.#size;
    this.#size += 1;
    this.#older[kind] = this.#newest[group] ?? NONE;
    this.#newest[group] = kind;
    this.#groupOf[kind] = group;
    this.#baseWeights[kind] = baseWeight;
    this.#counts[kind] = count;
    return kind;
  }
}
