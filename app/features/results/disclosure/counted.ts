import { total } from "~/statistics/total.ts";
import { PARTICIPATION, type TallyCell } from "../tally.ts";
import type { Subject } from "./released-tally.ts";
import { FEW_PEOPLE, MIN_PEOPLE, NEARLY_ALL, publishedCount } from "./thresholds.ts";

type Cell = TallyCell | undefined;

/** People with an opinion in a cell: the base of its figures. */
export function opinionsIn(cell: Cell, { isChoice }: Pick<Subject, "isChoice">): number {
  if (!cell) return 0;
  return isChoice ? (cell.n[0] ?? 0) : total(cell.n);
}

/** The people of a group as one table counts them: those with an opinion, or all who were asked. */
export interface Sibling {
  people: number;
  /** How often the most frequent answer was given, to see whether nearly all gave the same one. */
  most: number;
}

/** A cell counted on both bases that figures are told of: people with an opinion, and everybody who was asked. */
export function basesOf(cell: Cell, subject: Subject): [opinions: Sibling, asked: Sibling] {
  const answers = subject.isChoice ? cell?.n.slice(1) : cell?.n;
  // Everybody who took part took part: that all "say" so tells nothing.
  const most = subject.item === PARTICIPATION ? 0 : Math.max(0, ...(answers ?? []));
  const opinions = { people: opinionsIn(cell, subject), most };
  return [opinions, { people: cell?.asked.n ?? 0, most: 0 }];
}

/** Whether the figure of a group on its own would tell too much about the few people in it. */
export function tellsTooMuch({ people, most }: Sibling): boolean {
  return people < MIN_PEOPLE || (people < FEW_PEOPLE && most >= NEARLY_ALL * people);
}

/** Whether a cell has enough people, also in effective size, for an estimate of those with an opinion. */
export function carriesFigure(cell: Cell, subject: Subject): boolean {
  if (!cell || opinionsIn(cell, subject) < FEW_PEOPLE || publishedCount(cell.asked.n) === null) return false;
  return effectiveSize(cell, subject) >= FEW_PEOPLE;
}

/** Kish' effective size of the people with an opinion. */
function effectiveSize({ sw, sw2 }: TallyCell, { isChoice }: Subject): number {
  const [weights, squares] = isChoice ? [sw[0] ?? 0, sw2[0] ?? 0] : [total(sw), total(sw2)];
  // A rounding error must not take 30 equal weights below 30.
  return squares > 0 ? (weights * weights) / squares + 1e-9 : 0;
}

/** The fewest people who explain the difference between two counts of one cell: whoever changes an answer comes and goes. */
export interface Change {
  come: number;
  go: number;
}

/** A change among those with an opinion, and among all who answered: then somebody may also have said that they do not know. */
export interface Moved {
  opinions: Change;
  answers: Change;
}

/** How many people at least explain a change in one cell: somebody who changes an answer is one person. */
export function peopleIn({ come, go }: Change): number {
  return Math.max(come, go);
}

/** How many people at least explain the difference between two counts of one cell. */
export function movedBetween(before: Cell, after: Cell, subject: Pick<Subject, "isChoice">): Moved {
  const opinions = scoresMoved(before, after, subject.isChoice);
  const differences = [
    // Of a choice, whoever chose something else is counted with the opinions alone.
    ...(subject.isChoice ? [opinionsIn(after, subject) - opinionsIn(before, subject)] : []),
    (after?.dontKnow.n ?? 0) - (before?.dontKnow.n ?? 0),
    othersIn(after, subject) - othersIn(before, subject),
  ];
  const answers = subject.isChoice ? { come: 0, go: 0 } : { ...opinions };
  for (const difference of differences) add(answers, difference);
  return {
    opinions,
    answers: { come: Math.max(answers.come, opinions.come), go: Math.max(answers.go, opinions.go) },
  };
}

/** Who gave a score that counts in no comparison. */
function othersIn(cell: Cell, subject: Pick<Subject, "isChoice">): number {
  return cell ? cell.asked.n - cell.dontKnow.n - opinionsIn(cell, subject) : 0;
}

function scoresMoved(before: Cell, after: Cell, isChoice: boolean): Change {
  const change = { come: 0, go: 0 };
  const lowest = Math.min(before?.lowest ?? 0, after?.lowest ?? 0);
  const highest = Math.max(endOf(before), endOf(after));
  for (let score = lowest; score < highest; score += 1) {
    const difference = countOf(after, score) - countOf(before, score);
    if (!isChoice) add(change, difference);
    // One person may choose several options, so that no more can be said than what the largest change takes.
    else {
      change.come = Math.max(change.come, difference);
      change.go = Math.max(change.go, -difference);
    }
  }
  return change;
}

function add(change: Change, difference: number): void {
  if (difference > 0) change.come += difference;
  else change.go -= difference;
}

function endOf(cell: Cell): number {
  return cell ? cell.lowest + cell.n.length : 0;
}

function countOf(cell: Cell, score: number): number {
  return cell?.n[score - cell.lowest] ?? 0;
}
