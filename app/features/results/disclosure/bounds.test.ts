import fc from "fast-check";
import highsLoader from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Bounds, easyWidth, Puzzle, type Solver } from "./attack/bounds.ts";
import { inventCourse } from "./attack/invented.ts";
import { families, tally } from "./attack/population.ts";
import { type HiddenCell, HiddenTable } from "./feasible-interval.ts";
import { releaseTallies } from "./release.ts";
import type { ReleasedTally } from "./released-tally.ts";
import { MIN_PEOPLE } from "./thresholds.ts";

// Modelled: every published number of people as an exact count, all kinds of groups of one item in one snapshot at once,
// and somebody who knows nothing else, so also not which cells are empty. Not modelled: rounding and weights, which hide more.

let solver: Solver;
beforeAll(async () => {
  solver = await highsLoader();
});

const subjects = families.map((family) => family.map(({ subject }) => subject));

/** The first release of the grade in an invented round. */
function firstRelease(seed: number, mask: (tallies: ReleasedTally[]) => ReleasedTally[] = (tallies) => tallies) {
  const [people] = inventCourse(seed, 1).snapshots;
  const fresh = tally(people ?? new Map());
  const { cells } = releaseTallies({ families: subjects, fresh, earlier: [], snapshot: 1 });
  return mask(cells.filter(({ cell }) => cell.item === "cijfer"));
}

/** Bounds that are narrower than ten people; where an easy bound is wide enough no solver is needed. */
function narrow(tallies: ReleasedTally[]): Bounds[] {
  if (tallies.every(({ told }) => told === "nothing")) return [];
  const puzzle = new Puzzle(tallies);
  const left = puzzle.hiddenFew().filter((one) => easyWidth(tallies, one) < MIN_PEOPLE);
  return left.map((one) => puzzle.bounds(one, solver)).filter(({ width }) => width < MIN_PEOPLE - 1e-6);
}

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

test("in 200 populations no hidden cell of one to nine people is known more narrowly than ten people", () => {
  const found = seeds.flatMap((seed) => narrow(firstRelease(seed)).map((bounds) => ({ seed, ...bounds })));
  expect(found).toEqual([]);
}, 120_000);

test("a threshold alone is caught: hidden cells are known exactly", () => {
  const thresholdOnly = (tallies: ReleasedTally[]): ReleasedTally[] =>
    tallies.map((one) => ({ ...one, told: one.cell.asked.n >= MIN_PEOPLE ? "count" : "nothing" }));
  const found = seeds.slice(0, 12).flatMap((seed) => narrow(firstRelease(seed, thresholdOnly)));
  expect(found.filter(({ width }) => width < 1e-6).length).toBeGreaterThan(0);
}, 60_000);

test("the easy bound never promises more than the solver finds", () => {
  for (const seed of [2, 4, 5, 11]) {
    const tallies = firstRelease(seed);
    const puzzle = new Puzzle(tallies);
    for (const one of puzzle.hiddenFew().slice(0, 25)) {
      expect(puzzle.bounds(one, solver).width).toBeGreaterThanOrEqual(easyWidth(tallies, one) - 1e-6);
    }
  }
}, 60_000);

describe("the interval of a hidden cell", () => {
  const cells = fc.uniqueArray(
    fc.record({ row: fc.nat({ max: 3 }), column: fc.nat({ max: 4 }), people: fc.integer({ min: 1, max: 25 }) }),
    { minLength: 1, maxLength: 16, selector: ({ row, column }) => `${row} ${column}` },
  );

  test("is what the solver finds, on random tables", () => {
    fc.assert(
      fc.property(cells, (table) => {
        const hidden = new HiddenTable(table);
        for (const index of table.keys()) {
          const { min, max } = hidden.interval(index);
          const [least, most] = solved(table, index);
          expect([min, max]).toEqual([Math.round(least), Math.round(most)]);
          const enough = hidden.interval(index, MIN_PEOPLE);
          expect(enough.max - enough.min >= MIN_PEOPLE).toBe(max - min >= MIN_PEOPLE);
        }
      }),
      { numRuns: 40, seed: 1 },
    );
  }, 60_000);
});

function solved(table: readonly HiddenCell[], target: number): [number, number] {
  const line = (key: "row" | "column") => {
    const places = [...new Set(table.map((cell) => cell[key]))];
    return places.map((place) => {
      const members = table.flatMap((cell, index) => (cell[key] === place ? [{ ...cell, index }] : []));
      return ` ${key}${place}: ${members.map(({ index }) => `x${index}`).join(" + ")} = ${members.reduce((sum, { people }) => sum + people, 0)}`;
    });
  };
  const sums = [...line("row"), ...line("column")].join("\n");
  const solve = (direction: string) =>
    solver.solve(`${direction}\n obj: x${target}\nSubject To\n${sums}\nEnd`).ObjectiveValue;
  return [solve("Minimize"), solve("Maximize")];
}
