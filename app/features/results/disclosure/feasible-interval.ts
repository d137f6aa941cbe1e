/** A hidden cell of a table of which every row and column is known in sum. */
export interface HiddenCell {
  row: number;
  column: number;
  people: number;
}

/** What somebody can work out about a cell, both bounds included. */
export interface Interval {
  min: number;
  max: number;
}

/**
 * The hidden cells of one table as a network: rows and columns are its nodes. A cell goes up when as many people leave
 * other cells of its row and column, so that how far it can go is a maximum flow between the two.
 */
export class HiddenTable {
  readonly #cells: readonly HiddenCell[];
  /** Per node, the cells that end in it: rows first, then columns. */
  readonly #at: number[][];
  readonly #rows: number;
  readonly #place: ReadonlyMap<number, HiddenCell>;

  constructor(cells: readonly HiddenCell[]) {
    this.#cells = cells;
    this.#rows = 1 + Math.max(-1, ...cells.map(({ row }) => row));
    const columns = 1 + Math.max(-1, ...cells.map(({ column }) => column));
    this.#at = Array.from({ length: this.#rows + columns }, () => []);
    this.#place = new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
    for (const [index, { row, column }] of cells.entries()) {
      this.#at[row]?.push(index);
      this.#at[this.#rows + column]?.push(index);
    }
  }

  /**
   * The values that a cell can have when all sums are known and no cell is negative.
   * @param enough - No need to know more precisely than that the bounds are this far apart.
   * @see Gusfield (1988), A graph theoretic approach to statistical data security, SIAM J. Comput. 17(3)
   */
  interval(index: number, enough = Number.POSITIVE_INFINITY): Interval {
    const cell = this.#cells[index];
    if (!cell) throw new RangeError(`The table has no hidden cell ${index}`);
    const near = this.#ringsOfFour(cell, enough);
    if (near.max - near.min >= enough) return near;
    const ends: [number, number] = [cell.row, this.#rows + cell.column];
    const up = this.#flow(ends, index, enough);
    const down = this.#flow([ends[1], ends[0]], index, Math.min(cell.people, enough - up));
    return { min: cell.people - down, max: cell.people + up };
  }

  /** What follows from rings of four cells alone: bounds that are possible, so that the true ones are as far apart or further. */
  #ringsOfFour(cell: HiddenCell, enough: number): Interval {
    const column = this.#others(this.#rows + cell.column, cell);
    const left = new Map(column.map((below) => [below.row, below.people]));
    let [up, down] = [0, 0];
    for (const beside of this.#others(cell.row, cell)) {
      const opposite = column.flatMap(({ row }) => this.#place.get(placeOf(row, beside.column)) ?? []);
      up += takenFrom(left, opposite, beside.people);
      down += opposite.reduce((sum, { people }) => sum + people, 0);
      if (up + Math.min(down, cell.people) >= enough) break;
    }
    return { min: cell.people - Math.min(down, cell.people), max: cell.people + up };
  }

  #others(node: number, cell: HiddenCell): HiddenCell[] {
    return (this.#at[node] ?? []).flatMap((index) => this.#cells[index] ?? []).filter((other) => other !== cell);
  }

  /** The most that can move from one node to the other without the cell between them, at most `limit`. */
  #flow([from, to]: [number, number], without: number, limit: number): number {
    const people = this.#cells.map((cell) => cell.people);
    let moved = 0;
    while (moved < limit) {
      const path = this.#path(from, to, { people, without });
      if (!path) return moved;
      const down = path.filter(({ falls }) => falls).map(({ cell }) => people[cell] ?? 0);
      const step = Math.min(limit - moved, ...down);
      for (const { cell, falls } of path) people[cell] = (people[cell] ?? 0) + (falls ? -step : step);
      moved += step;
    }
    return moved;
  }

  /** Cells that fall and rise in turn from one node to the other; a cell falls on the way from its row. */
  #path(from: number, to: number, { people, without }: { people: number[]; without: number }): Step[] | undefined {
    const cameBy = new Array<number>(this.#at.length).fill(-1);
    const reached = [from];
    for (const node of reached) {
      if (node === to) return this.#stepsTo(to, from, cameBy);
      // What falls cannot fall below nobody.
      const falls = node < this.#rows;
      const cells = (this.#at[node] ?? []).filter((cell) => cell !== without && !(falls && people[cell] === 0));
      for (const cell of cells) {
        const end = this.#otherEnd(cell, falls);
        if (end === from || cameBy[end] !== -1) continue;
        cameBy[end] = cell;
        reached.push(end);
      }
    }
    return undefined;
  }

  #otherEnd(index: number, isRow: boolean): number {
    const cell = this.#cells[index];
    if (!cell) throw new RangeError(`The table has no hidden cell ${index}`);
    return isRow ? this.#rows + cell.column : cell.row;
  }

  #stepsTo(to: number, from: number, cameBy: readonly number[]): Step[] {
    const steps: Step[] = [];
    for (let node = to; node !== from; ) {
      const cell = cameBy[node] ?? -1;
      // Into a column it came from a row, and fell.
      const falls = node >= this.#rows;
      steps.push({ cell, falls });
      node = this.#otherEnd(cell, !falls);
    }
    return steps;
  }
}

/** How many people, at most `most`, can be taken from the cells in the rows of others. */
function takenFrom(left: Map<number, number>, others: readonly HiddenCell[], most: number): number {
  let taken = 0;
  for (const { row } of others) {
    const step = Math.min(most - taken, left.get(row) ?? 0);
    left.set(row, (left.get(row) ?? 0) - step);
    taken += step;
  }
  return taken;
}

/** One number for a place in a table of at most a million columns. */
function placeOf(row: number, column: number): number {
  return row * 1_000_000 + column;
}

interface Step {
  cell: number;
  falls: boolean;
}
