import { type Base, changeIn, type Difference, mayHaveMoved, peopleIn, together } from "./change.ts";
import { type Edge, isolatesFew, Pairing } from "./isolated-few.ts";
import { MIN_PEOPLE } from "./thresholds.ts";

/** A cell of one table at two moments. */
export interface CellStep {
  difference: Difference;
  /** Whether anything was told of the cell, at the first moment and at the second. */
  told: readonly [boolean, boolean];
  /** The row and the column that the cell is in, at each moment: nodes of which the sums are known. */
  ends: readonly [Ends, Ends];
}

type Ends = readonly [number, number];

/** One table at two moments: all its cells with anybody in them. */
export interface TableStep {
  cells: readonly CellStep[];
  /** How many nodes there are, numbered from 0. */
  nodes: number;
  /** Rows and columns that were known by themselves at one moment only: their node and that of the rest, in that moment's network. */
  split: readonly [readonly Ends[], readonly Ends[]];
}

/**
 * Whether the same table may be published at both moments: whoever subtracts one from the other learns nothing about
 * fewer than MIN_PEOPLE people, not even when he knows who stayed the same.
 *
 * - A cell that is told of at both moments changed by nobody or by at least MIN_PEOPLE; one that is told of at one
 *   moment changed by that many: otherwise its figure would be known at the other moment as well.
 * - Whatever follows for the hidden cells from the sums of rows and columns changed by nobody or by at least MIN_PEOPLE.
 * - No sum that stayed the same helps to find a cell that is hidden at one moment only.
 *
 * @see docs/requirements.md M-2.13, time
 */
export function isSafeStep(step: TableStep): boolean {
  if (!step.cells.every(isSafeCell)) return false;
  return moments.every((moment) => bases.every((base) => isSafeRest(step, moment, base)));
}

const moments = [0, 1] as const;
const bases = ["opinions", "answers"] as const;

function isSafeCell({ told: [before, after], difference }: CellStep): boolean {
  if (!before && !after) return true;
  return before === after ? isSafe(difference) : peopleIn(changeIn(difference, "opinions")) >= MIN_PEOPLE;
}

/** Whether nobody, or at least MIN_PEOPLE people, came, left or changed. */
export function isSafe(difference: Difference): boolean {
  return bases
    .map((base) => peopleIn(changeIn(difference, base)))
    .every((people) => people === 0 || people >= MIN_PEOPLE);
}

function isSafeRest({ cells, nodes, split }: TableStep, moment: 0 | 1, base: Base): boolean {
  const hidden = perPlace(
    cells.filter(({ told }) => !told[moment]),
    moment,
  );
  const edges = hidden.map(({ ends, difference }): Edge => ({ ends, ...changeIn(difference, base) }));
  const turned = cells.filter(({ told }) => told[0] !== told[1]).map(({ ends }) => ends[moment]);
  // Somebody who went from one hidden cell to another may cancel out, and is then not among those who are looked for.
  const moved = mayHaveMoved(
    hidden.map(({ difference }) => difference),
    base,
  );
  return !isolatesFew(edges, nodes, MIN_PEOPLE + moved) && !helpsToFind(edges, [...turned, ...split[moment]], nodes);
}

/** Cells in the same row and column count as one: nobody can tell them apart. */
function perPlace(cells: readonly CellStep[], moment: 0 | 1): { ends: Ends; difference: Difference }[] {
  const places = new Map<string, CellStep[]>();
  for (const cell of cells) {
    const place = cell.ends[moment].join(" ");
    const found = places.get(place);
    if (found) found.push(cell);
    else places.set(place, [cell]);
  }
  return [...places.values()].flatMap((found) =>
    found.slice(0, 1).map(({ ends }) => ({
      ends: ends[moment],
      difference: together(found.map(({ difference }) => difference)),
    })),
  );
}

/** Whether hidden cells that stayed the same hang together with cells that are hidden at one moment only. */
function helpsToFind(edges: readonly Edge[], turned: readonly Ends[], nodes: number): boolean {
  if (turned.length === 0) return false;
  const changed = new Pairing(nodes);
  for (const edge of edges) if (peopleIn(edge) > 0) changed.join(...edge.ends);
  const between = ([one, other]: Ends): boolean => changed.find(one) !== changed.find(other);
  const same = edges.flatMap((edge) => (peopleIn(edge) === 0 && between(edge.ends) ? [edge.ends] : []));
  const loose = turned.filter(between);
  const parts = new Pairing(nodes);
  for (const [one, other] of [...same, ...loose]) parts.join(changed.find(one), changed.find(other));
  const partOf = ([one]: Ends) => parts.find(changed.find(one));
  const affected = new Set(loose.map(partOf));
  return same.some((ends) => affected.has(partOf(ends)));
}
