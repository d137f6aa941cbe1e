import { type Base, changeIn, type Difference, mayHaveMoved, peopleIn, together } from "./change.ts";
import { type Edge, isolatesFew, Pairing } from "./isolated-few.ts";
import { MIN_PEOPLE } from "./thresholds.ts";

/** A cell of one table at two moments. */
export interface CellStep {
  difference: Difference;
  /** How many people were in it at each moment. */
  people: readonly [Record<Base, number>, Record<Base, number>];
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
 * - A cell that is told of at both moments changed by nobody or by at least MIN_PEOPLE.
 * - Whatever follows for the hidden cells from the sums of rows and columns changed by nobody or by at least MIN_PEOPLE.
 * - A cell that is told of at one moment only is nearly known at the other. What is then left of the hidden cells there,
 *   with those who changed in it, is nobody or at least MIN_PEOPLE; and no sum that stayed the same helps to find it.
 *
 * @see docs/requirements.md M-2.13, time
 */
export function isSafeStep(step: TableStep): boolean {
  if (!step.cells.every(isSafeCell)) return false;
  return momentsToLookAt(step).every((moment) => bases.every((base) => isSafeRest(step, moment, base)));
}

/** What is hidden at one moment only is looked for there; where the same is hidden twice, once is enough. */
function momentsToLookAt({ cells, split }: TableStep): (0 | 1)[] {
  const appears = split[1].length > 0 || cells.some(({ told: [before, after] }) => after && !before);
  const disappears = split[0].length > 0 || cells.some(({ told: [before, after] }) => before && !after);
  if (!disappears) return [0];
  return appears ? [0, 1] : [1];
}

const bases = ["opinions", "answers"] as const;

function isSafeCell({ told: [before, after], difference }: CellStep): boolean {
  return !before || !after || isSafe(difference);
}

/** Whether nobody, or at least MIN_PEOPLE people, came, left or changed. */
export function isSafe(difference: Difference): boolean {
  return bases
    .map((base) => peopleIn(changeIn(difference, base)))
    .every((people) => people === 0 || people >= MIN_PEOPLE);
}

function isSafeRest({ cells, nodes, split }: TableStep, moment: 0 | 1, base: Base): boolean {
  const turned = cells.filter(({ told }) => told[0] !== told[1]);
  const isSame = turned.length === 0 && split.every((nodesSplit) => nodesSplit.length === 0);
  const places = hiddenPlaces(cells, moment, base);
  // Somebody who went from one hidden cell to another may cancel out, and is then not among those who are looked for.
  const moved = mayHaveMoved(
    places.map(({ difference }) => difference),
    base,
  );
  const isFew = (edges: readonly Edge[]) => isolatesFew(edges, nodes, MIN_PEOPLE + moved);
  const changed = places.map(({ ends, difference }): Edge => ({ ends, ...changeIn(difference, base) }));
  if (isSame) return !isFew(changed);
  const loose = [...turned.map(({ ends }) => ends[moment]), ...split[moment]];
  const atLeast = places.map((place, index) => atMost(changed[index], place.people));
  const all = places.map((place, index) =>
    place.isKnown ? atLeast[index] : { ends: place.ends, come: place.people, go: place.people },
  );
  return !isFew(present(atLeast)) && !isFew(present(all)) && !helpsToFind(changed, loose, nodes);
}

/** Of a hidden cell either the change is found, or all its people, taken from it: no more than the fewer of the two count. */
function atMost(edge: Edge | undefined, people: number): Edge | undefined {
  return edge && { ...edge, come: Math.min(edge.come, people), go: Math.min(edge.go, people) };
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.flatMap((value) => value ?? []);
}

/** Hidden cells in the same row and column, taken together because nobody can tell them apart. */
interface HiddenPlace {
  ends: Ends;
  difference: Difference;
  people: number;
  /** Whether they are told of at the other moment. */
  isKnown: boolean;
}

function hiddenPlaces(cells: readonly CellStep[], moment: 0 | 1, base: Base): HiddenPlace[] {
  const places = new Map<string, CellStep[]>();
  for (const cell of cells) {
    if (cell.told[moment]) continue;
    // Those that are told of at the other moment can be told apart.
    const isKnown = cell.told[moment === 0 ? 1 : 0];
    const place = isKnown ? `known ${places.size}` : cell.ends[moment].join(" ");
    const found = places.get(place);
    if (found) found.push(cell);
    else places.set(place, [cell]);
  }
  return [...places.values()].flatMap((found) =>
    found.slice(0, 1).map(({ ends, told }) => ({
      ends: ends[moment],
      difference: together(found.map(({ difference }) => difference)),
      people: found.reduce((sum, { people }) => sum + people[moment][base], 0),
      isKnown: told[moment === 0 ? 1 : 0],
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
