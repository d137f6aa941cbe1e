import { type Sibling, tellsTooMuch } from "~/statistics/groups-to-withhold.ts";
import { cheapestDetour } from "./cheapest-detour.ts";
import { HiddenTable } from "./feasible-interval.ts";
import { smallCut } from "./isolated-few.ts";
import { MIN_PEOPLE } from "./thresholds.ts";

/** A table of groups by two backgrounds: per row, per column. */
export type Crossed<T> = readonly (readonly T[])[];

interface CrossedTables {
  /** Which rows and columns are withheld themselves: only their sum is known. */
  rows: readonly boolean[];
  columns: readonly boolean[];
  /** One or more tables with the same rows and columns whose figures follow from one another. */
  tables: readonly Crossed<Sibling>[];
  /** Cells that are withheld for another reason. */
  seed: Crossed<boolean>;
}

/**
 * Which cells of a crossed table to withhold, so that no small one follows from the others and the sums of rows and
 * columns: given every count that is shown, each withheld cell that tells too much can still be any of at least
 * MIN_PEOPLE + 1 numbers, even for somebody who knows which cells are empty, and no sum less others is about fewer than
 * MIN_PEOPLE people.
 *
 * @returns Per row, per column: true is withheld. All of them, where the table cannot be protected otherwise.
 * @see docs/requirements.md M-2.13, secondary; Fischetti & Salazar (2001), Solving the cell suppression problem
 */
export function cellsToWithhold({ rows, columns, tables, seed }: CrossedTables): boolean[][] {
  const isHidden = (row: number, column: number) =>
    rows[row] === true ||
    columns[column] === true ||
    seed[row]?.[column] === true ||
    tables.some((table) => tellsTooMuch(table[row]?.[column] ?? { people: 0, most: 0 }));
  const withheld = rows.map((_, row) => columns.map((__, column) => isHidden(row, column)));
  const places = { rows: placesOf(rows), columns: placesOf(columns) };
  const merged = new MergedMask(places, withheld);
  const values = tables.map((table) => mergedTable(table, places));
  const cost = merged.map((row, column) => values.reduce((sum, table) => sum + (table[row]?.[column]?.people ?? 0), 0));
  const isSafe = values.every((table) => protect(table, merged, cost));
  return rows.map((_, row) => columns.map((__, column) => !isSafe || merged.isHidden(row, column)));
}

/** Where a row or column goes when those that are withheld are taken together: these all go to the last place. */
interface Places {
  rows: number[];
  columns: number[];
}

function placesOf(hidden: readonly boolean[]): number[] {
  const last = hidden.filter((isHidden) => !isHidden).length;
  let next = 0;
  return hidden.map((isHidden) => (isHidden ? last : next++));
}

/** Which cells are hidden once withheld rows and columns are taken together. */
class MergedMask {
  readonly hidden: boolean[][];
  readonly #places: Places;

  constructor(places: Places, withheld: Crossed<boolean>) {
    this.#places = places;
    this.hidden = emptyTable(places, () => false);
    for (const [row, cells] of withheld.entries()) {
      for (const [column, isHidden] of cells.entries())
        if (isHidden) this.hide(places.rows[row], places.columns[column]);
    }
  }

  hide(row: number | undefined, column: number | undefined): void {
    const cells = row === undefined ? undefined : this.hidden[row];
    if (cells && column !== undefined) cells[column] = true;
  }

  isHidden(row: number, column: number): boolean {
    return this.hidden[this.#places.rows[row] ?? -1]?.[this.#places.columns[column] ?? -1] === true;
  }

  map<T>(make: (row: number, column: number) => T): T[][] {
    return this.hidden.map((cells, row) => cells.map((_, column) => make(row, column)));
  }
}

function emptyTable<T>({ rows, columns }: Places, value: () => T): T[][] {
  const [height, width] = [1 + Math.max(-1, ...rows), 1 + Math.max(-1, ...columns)];
  return Array.from({ length: height }, () => Array.from({ length: width }, value));
}

function mergedTable(table: Crossed<Sibling>, places: Places): Sibling[][] {
  const merged = emptyTable<Sibling>(places, () => ({ people: 0, most: 0 }));
  for (const [row, cells] of table.entries()) {
    for (const [column, { people, most }] of cells.entries()) {
      const cell = merged[places.rows[row] ?? -1]?.[places.columns[column] ?? -1];
      if (!cell) continue;
      cell.people += people;
      // The most frequent answers of the parts may differ: together they are at least as mixed as this says.
      cell.most += most;
    }
  }
  return merged;
}

/** Hides more until nothing follows; false when even hiding everything is not enough. */
function protect(table: Crossed<Sibling>, mask: MergedMask, cost: Crossed<number>): boolean {
  return widen(table, mask, cost) && bind(table, mask, cost);
}

/** Hides more until each hidden cell that tells too much may have MIN_PEOPLE people more or fewer. */
function widen(table: Crossed<Sibling>, mask: MergedMask, cost: Crossed<number>): boolean {
  let exposed = firstExposed(table, mask, 0);
  while (exposed) {
    const { row, column } = exposed;
    const detour = cheapestDetour({ table, hidden: mask.hidden, cost }, exposed) ?? cheapestNear(table, mask, exposed);
    if (detour.length === 0) return false;
    for (const cell of detour) mask.hide(cell.row, cell.column);
    // What was safe stays safe when more is hidden, so that the search goes on where it was.
    exposed = firstExposed(table, mask, row * (table[0]?.length ?? 0) + column);
  }
  return true;
}

/**
 * Hides more until no sum less another is about fewer than MIN_PEOPLE people: of two cells with one person each, the
 * difference of their figures would tell both.
 */
function bind(table: Crossed<Sibling>, mask: MergedMask, cost: Crossed<number>): boolean {
  const rows = table.length;
  const size = rows + (table[0]?.length ?? 0);
  const cutOff = () =>
    smallCut(
      hiddenCells(table, mask).map(({ row, column, people }) => ({ ends: [row, rows + column], people })),
      size,
      MIN_PEOPLE,
    );
  for (let side = cutOff(); side; side = cutOff()) {
    const [next] = shownCells(table, mask)
      .filter(({ row, column }) => side?.has(row) !== side?.has(rows + column))
      .sort((a, b) => (cost[a.row]?.[a.column] ?? 0) - (cost[b.row]?.[b.column] ?? 0));
    if (!next) return false;
    mask.hide(next.row, next.column);
  }
  return true;
}

/** A cell of the table, by its place. */
interface Place {
  row: number;
  column: number;
}

function firstExposed(table: Crossed<Sibling>, mask: MergedMask, from: number): Place | undefined {
  const cells = hiddenCells(table, mask);
  const hidden = new HiddenTable(cells);
  const width = table[0]?.length ?? 0;
  return cells.find(({ row, column, tells }, index) => {
    if (!tells || row * width + column < from) return false;
    const { min, max } = hidden.interval(index, MIN_PEOPLE);
    return max - min < MIN_PEOPLE;
  });
}

function hiddenCells(table: Crossed<Sibling>, { hidden }: MergedMask): (Place & { people: number; tells: boolean })[] {
  return table.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      hidden[row]?.[column] && cell.people > 0 ? [{ row, column, people: cell.people, tells: tellsTooMuch(cell) }] : [],
    ),
  );
}

/** The cheapest cell that is still shown, in the row or column of the exposed one if there is any: better than nothing. */
function cheapestNear(table: Crossed<Sibling>, mask: MergedMask, exposed: Place): Place[] {
  const isNear = ({ row, column }: Place) => row === exposed.row || column === exposed.column;
  return shownCells(table, mask)
    .sort((a, b) => Number(isNear(b)) - Number(isNear(a)) || a.people - b.people)
    .slice(0, 1);
}

function shownCells(table: Crossed<Sibling>, { hidden }: MergedMask): (Place & { people: number })[] {
  return table.flatMap((cells, row) =>
    cells.flatMap(({ people }, column) => (hidden[row]?.[column] || people === 0 ? [] : [{ row, column, people }])),
  );
}
