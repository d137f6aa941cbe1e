import { describe, expect, test } from "vitest";
import type { Sibling } from "~/statistics/groups-to-withhold.ts";
import { cellsToWithhold } from "./crossed-mask.ts";
import { HiddenTable } from "./feasible-interval.ts";

// The tables and what R's lpSolve finds for them: reference/expect_more.json, suppression and suppression_optimal3x3.
const fourByFour = [
  [34, 52, 12, 61],
  [21, 18, 40, 25],
  [7, 29, 33, 14],
  [45, 31, 4, 38],
];
const threeByThree = [
  [34, 52, 12],
  [21, 18, 40],
  [45, 31, 6],
];
const siblings = (table: number[][]): Sibling[][] => table.map((row) => row.map((people) => ({ people, most: 0 })));
const withhold = (table: number[][], { rows = [] as number[], columns = [] as number[] } = {}) =>
  cellsToWithhold({
    rows: table.map((_, row) => rows.includes(row)),
    columns: (table[0] ?? []).map((_, column) => columns.includes(column)),
    tables: [siblings(table)],
    seed: [],
  });

/** Row, column and people of the cells that are withheld, counted from 1 as R does. */
const hiddenOf = (table: number[][], mask: boolean[][]) =>
  table.flatMap((row, i) => row.flatMap((people, j) => (mask[i]?.[j] ? [{ row: i, column: j, people }] : [])));

function widths(cells: { row: number; column: number; people: number }[]): number[] {
  const hidden = new HiddenTable(cells);
  return cells.map((_, index) => hidden.interval(index)).map(({ min, max }) => max - min);
}

describe("what follows from the sums of rows and columns", () => {
  test("two small cells that are hidden alone are known exactly, as R finds", () => {
    const small = [
      { row: 2, column: 0, people: 7 },
      { row: 3, column: 2, people: 4 },
    ];
    expect(widths(small)).toEqual([0, 0]);
  });

  test("closed to a rectangle each of them may be 37 people more or fewer, as R finds", () => {
    const rectangle = [
      { row: 2, column: 0, people: 7 },
      { row: 3, column: 0, people: 45 },
      { row: 2, column: 2, people: 33 },
      { row: 3, column: 2, people: 4 },
    ];
    const hidden = new HiddenTable(rectangle);
    expect(rectangle.map((_, index) => hidden.interval(index))).toEqual([
      { min: 3, max: 40 },
      { min: 12, max: 49 },
      { min: 0, max: 37 },
      { min: 0, max: 37 },
    ]);
  });
});

describe("which cells are withheld", () => {
  test("the rectangle that costs least, as R finds among all", () => {
    const hidden = hiddenOf(threeByThree, withhold(threeByThree));
    expect(hidden.map(({ row, column }) => [row + 1, column + 1])).toEqual([
      [2, 2],
      [2, 3],
      [3, 2],
      [3, 3],
    ]);
    expect(hidden.reduce((sum, { people }) => sum + people, 0) - 6).toBe(89);
    expect(widths(hidden)).toEqual([37, 37, 37, 37]);
  });

  test("both small cells of a larger table are protected by at least ten people", () => {
    const hidden = hiddenOf(fourByFour, withhold(fourByFour));
    expect(Math.min(...widths(hidden))).toBeGreaterThanOrEqual(10);
  });

  test("nothing when no cell is small", () => {
    expect(
      withhold([
        [20, 30],
        [40, 50],
      ]).flat(),
    ).toEqual([false, false, false, false]);
  });

  test("everything when a small cell cannot be protected", () => {
    expect(
      withhold([
        [20, 9],
        [30, 0],
      ]).flat(),
    ).toEqual([true, true, true, true]);
  });

  test("all cells of a row that is withheld itself, and no more when these protect one another", () => {
    const mask = withhold(
      [
        [20, 30],
        [14, 16],
        [12, 11],
      ],
      { rows: [1, 2] },
    );
    expect(mask).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
  });

  test("a cell that is small in one table is withheld in the other, and protected there as well", () => {
    const [plan, nothing] = [
      siblings(threeByThree),
      siblings([
        [34, 52, 12],
        [21, 18, 40],
        [45, 31, 16],
      ]),
    ];
    const mask = cellsToWithhold({
      rows: [false, false, false],
      columns: [false, false, false],
      tables: [nothing, plan],
      seed: [],
    });
    expect(mask[2]?.[2]).toBe(true);
    expect(mask.flat().filter(Boolean)).toHaveLength(4);
  });
});
