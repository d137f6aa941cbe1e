import { type Collapsed, collapseLevels } from "~/statistics/collapse-levels.ts";
import { type Margin, type Raking, type RakingCell, rake } from "~/statistics/rake.ts";
import { unknownLevels } from "~/statistics/unknown-levels.ts";

/** Someone to weigh. */
interface Person {
  levels: readonly string[];
  baseWeight: number;
}

/** Weight of each person in the order they were given, and how the weights came out. */
export interface Weighing {
  weights: number[];
  raking: Raking;
  collapsed: Collapsed[];
}

/**
 * The weight of each person: levels with few people are taken together, those not known get a level of their own, and
 * then all are raked. People with the same levels and base weight are one cell.
 *
 * @param people - One or more, in a fixed order.
 * @param margins - In the order of the people's levels.
 * @param cap - Largest weight in mean weights; null is none.
 * @throws RangeError that names the margin if nobody's level of it is known, and as `rake`.
 */
export function weighRespondents(people: readonly Person[], margins: readonly Margin[], cap: number | null): Weighing {
  const { cells, cellOf } = cellsOf(people);
  const collapsing = collapseLevels(cells, margins);
  const raking = rake(collapsing.cells, unknownLevels(collapsing.cells, collapsing.margins), { cap });
  const weights = cellOf.map((cell) => raking.weights[cell] ?? Number.NaN);
  return { weights, raking, collapsed: collapsing.collapsed };
}

function cellsOf(people: readonly Person[]): { cells: RakingCell[]; cellOf: number[] } {
  const numbers = new Map<string, number>();
  const cells: { levels: readonly string[]; baseWeight: number; count: number }[] = [];
  const cellOf = people.map(({ levels, baseWeight }) => {
    const key = JSON.stringify([levels, baseWeight]);
    const number = numbers.get(key) ?? cells.length;
    numbers.set(key, number);
    const cell = cells[number];
    if (cell) cell.count += 1;
    else cells.push({ levels, baseWeight, count: 1 });
    return number;
  });
  return { cells, cellOf };
}
