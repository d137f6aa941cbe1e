import type { TallyCell } from "../tally.ts";
import type { Subject } from "./released-tally.ts";

/** The difference between two counts of one cell, or of some together. */
export interface Difference {
  /** Per score, or for choices the people and per option. */
  opinions: readonly number[];
  /** Who gave an answer, and who said "weet ik niet". */
  answers: readonly number[];
  isChoice: boolean;
}

/** The fewest people who explain a difference: whoever changes an answer comes and goes. */
export interface Change {
  come: number;
  go: number;
}

/** Figures are of those with an opinion; the share that does not know is of all who answered. */
export type Base = "opinions" | "answers";

type Cell = TallyCell | undefined;

/** What changed in a cell between two moments. */
export function differenceBetween(before: Cell, after: Cell, { isChoice }: Pick<Subject, "isChoice">): Difference {
  const both = countedInBoth(before, after);
  const opinions = minus((after?.n ?? []).slice(0, both), (before?.n ?? []).slice(0, both));
  return { opinions, answers: minus(answersIn(after), answersIn(before)), isChoice };
}

/** A later version of the rules may count more of a choice: what only one of the two counted is no change of anybody. */
function countedInBoth(before: Cell, after: Cell): number {
  return Math.min(before?.n.length ?? Number.POSITIVE_INFINITY, after?.n.length ?? Number.POSITIVE_INFINITY);
}

/** Who gave an answer, and who does not know. */
function answersIn(cell: Cell): number[] {
  return cell ? [cell.asked.n - cell.dontKnow.n, cell.dontKnow.n] : [0, 0];
}

/** What changed in some cells of one table taken together: somebody who only went from one to another does not count. */
export function together(differences: readonly Difference[]): Difference {
  const [first, ...others] = differences;
  if (!first) return { opinions: [], answers: [], isChoice: false };
  let sum = first;
  for (const { opinions, answers } of others) {
    sum = { ...first, opinions: plus(sum.opinions, opinions), answers: plus(sum.answers, answers) };
  }
  return sum;
}

/** How many people at least came, and how many went. */
export function changeIn(difference: Difference, base: Base): Change {
  return base === "opinions" && difference.isChoice ? largest(difference.opinions) : sumOf(difference[base]);
}

/** How many people at least explain a change: somebody who changes an answer is one person. */
export function peopleIn({ come, go }: Change): number {
  return Math.max(come, go);
}

/** The most people who may have gone from one of these cells to another without changing their answer. */
export function mayHaveMoved(differences: readonly Difference[], base: Base): number {
  const length = Math.max(0, ...differences.map((one) => one[base].length));
  return Array.from({ length }, (_, index) => sumOf(differences.map((one) => one[base][index] ?? 0)))
    .map(({ come, go }) => Math.min(come, go))
    .reduce((most, people) => most + people, 0);
}

function sumOf(values: readonly number[]): Change {
  const change = { come: 0, go: 0 };
  for (const value of values) {
    if (value > 0) change.come += value;
    else change.go -= value;
  }
  return change;
}

/** One person may choose several options, so that no more can be said than what the largest change takes. */
function largest(values: readonly number[]): Change {
  return { come: Math.max(0, ...values), go: Math.max(0, ...values.map((value) => -value)) };
}

function minus(one: readonly number[], other: readonly number[]): number[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, index) => (one[index] ?? 0) - (other[index] ?? 0));
}

function plus(one: readonly number[], other: readonly number[]): number[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, index) => (one[index] ?? 0) + (other[index] ?? 0));
}
