import type { TallyCell } from "../tally.ts";
import { opinionsIn } from "./counted.ts";
import type { Subject } from "./released-tally.ts";

/** The difference between two counts of one cell, or of some together. */
export interface Difference {
  /** Per score, or for choices the people and per option. */
  opinions: readonly number[];
  /** People by what they answered: every score, or for choices any; "weet ik niet"; a score that counts in no comparison. */
  answers: readonly number[];
  isChoice: boolean;
}

/** The fewest people who explain a difference: whoever changes an answer comes and goes. */
export interface Change {
  come: number;
  go: number;
}

/** `opinions`: among those with an opinion. `answers`: among all who answered; then somebody may also have said not to know. */
export type Base = "opinions" | "answers";

type Cell = TallyCell | undefined;

/** What changed in a cell between two moments. */
export function differenceBetween(before: Cell, after: Cell, { isChoice }: Pick<Subject, "isChoice">): Difference {
  const opinions = minus(after?.n ?? [], before?.n ?? []);
  const others = minus(notInFigure(after, isChoice), notInFigure(before, isChoice));
  const people = opinionsIn(after, { isChoice }) - opinionsIn(before, { isChoice });
  return { opinions, answers: [...(isChoice ? [people] : opinions), ...others], isChoice };
}

/** Who does not know, and who gave a score that counts in no comparison. */
function notInFigure(cell: Cell, isChoice: boolean): number[] {
  return cell ? [cell.dontKnow.n, cell.asked.n - cell.dontKnow.n - opinionsIn(cell, { isChoice })] : [0, 0];
}

/** What changed in some cells of one table taken together: somebody who only went from one to another does not count. */
export function together(differences: readonly Difference[]): Difference {
  const [first, ...others] = differences;
  if (!first) return { opinions: [], answers: [], isChoice: false };
  return others.reduce(
    (sum, one) => ({ ...sum, opinions: plus(sum.opinions, one.opinions), answers: plus(sum.answers, one.answers) }),
    first,
  );
}

/** How many people at least came, and how many went. */
export function changeIn(difference: Difference, base: Base): Change {
  const opinions = difference.isChoice ? largest(difference.opinions) : sum(difference.opinions);
  if (base === "opinions") return opinions;
  const answers = sum(difference.answers);
  return { come: Math.max(opinions.come, answers.come), go: Math.max(opinions.go, answers.go) };
}

/** How many people at least explain a change: somebody who changes an answer is one person. */
export function peopleIn({ come, go }: Change): number {
  return Math.max(come, go);
}

/** The most people who may have gone from one of these cells to another without changing their answer. */
export function mayHaveMoved(differences: readonly Difference[], base: Base): number {
  const length = Math.max(0, ...differences.map((one) => one[base].length));
  return Array.from({ length }, (_, index) => sum(differences.map((one) => one[base][index] ?? 0)))
    .map(({ come, go }) => Math.min(come, go))
    .reduce((most, people) => most + people, 0);
}

function sum(values: readonly number[]): Change {
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
