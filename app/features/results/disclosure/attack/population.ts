import { type GroupKind, groupName } from "../../group.ts";
import { PARTICIPATION, type TallyCell } from "../../tally.ts";
import type { Subject } from "../released-tally.ts";

/** One respondent of an invented round. */
export interface Person {
  gemeente: string;
  wijk: string;
  age: string;
  gender: string;
  education: string;
  /** From 1 to 10; null does not know; undefined did not answer the item. */
  grade: number | null | undefined;
  /** An effect of doing nothing and of a plan, from −3 to 3. */
  effects: readonly [number | null, number | null];
  /** Options of a multiple choice. */
  chosen: readonly number[];
}

/** Everybody who takes part at one moment, by number. */
export type Population = ReadonlyMap<number, Person>;

/** Places that people name are groups of an item of their own (see place-release.test.ts). */
type Kind = Exclude<GroupKind, "place">;

/** The kinds of groups, and the group that a person is in. */
const groupOf: Readonly<Record<Kind, (person: Person) => string>> = {
  all: () => "",
  gemeente: ({ gemeente }) => gemeente,
  age: ({ age }) => age,
  gender: ({ gender }) => gender,
  education: ({ education }) => education,
  wijk: ({ gemeente, wijk }) => groupName(gemeente, wijk),
  age_gender: ({ age, gender }) => groupName(age, gender),
  age_education: ({ age, education }) => groupName(age, education),
  gemeente_age: ({ gemeente, age }) => groupName(gemeente, age),
};
/** Every kind of group that a page, file or API may ask for. */
export const kinds = Object.keys(groupOf) as Kind[];

/** A subject of the invented round, and what a person answers to it. */
export interface Question {
  subject: Subject;
  lowest: number;
  highest: number;
  /** A score, null for "weet ik niet", undefined for no answer. */
  answerOf: (person: Person) => number | readonly number[] | null | undefined;
}

/** What is asked in a round: questions by family. */
export type Questionnaire = readonly (readonly Question[])[];

const subject = (item: string, measure: Subject["measure"] = "own", isChoice = false): Subject => ({
  item,
  measure,
  isChoice,
});
/** Own figures count whoever answered both, as the difference does: otherwise the two would tell who answered one. */
const compared =
  (index: 0 | 1) =>
  ({ effects }: Person) =>
    effects.includes(null) ? null : effects[index];

/** The families of the invented round: who took part, a grade with some who do not know, an effect of a plan beside doing nothing, a choice. */
export const families: Questionnaire = [
  [{ subject: subject(PARTICIPATION), lowest: 1, highest: 1, answerOf: () => 1 }],
  [{ subject: subject("cijfer"), lowest: 1, highest: 10, answerOf: ({ grade }) => grade }],
  [
    { subject: subject("nul"), lowest: -3, highest: 3, answerOf: compared(0) },
    { subject: subject("plan"), lowest: -3, highest: 3, answerOf: compared(1) },
    {
      subject: subject("plan", "difference"),
      lowest: -6,
      highest: 6,
      answerOf: ({ effects: [nul, plan] }) => (nul === null || plan === null ? undefined : plan - nul),
    },
  ],
  [{ subject: subject("keuze", "own", true), lowest: 0, highest: 3, answerOf: ({ chosen }) => chosen }],
];

/** Who took part and one other family, each in its turn. */
export function questionnaireFor(turn: number): Questionnaire {
  const [participation, ...others] = families;
  return [participation, others[turn % others.length]].flatMap((family) => (family ? [family] : []));
}

/** The cells that the database would count, everybody with weight 1. */
export function tally(people: Population, asked: Questionnaire = families): TallyCell[] {
  const wanted = questions
    .map((question, place) => ({ question, place }))
    .filter(({ question }) => asked.some((family) => family.includes(question)));
  const cells = kinds.map(() => new Map<string, TallyCell[]>());
  for (const person of people.values()) {
    const { groups: own, answers } = filledIn(person);
    for (const [at, kind] of kinds.entries()) {
      const group = own[at] ?? "";
      const groups = cells[at];
      const found = groups?.get(group) ?? wanted.map(({ question }) => emptyCell(question, kind, group));
      groups?.set(group, found);
      for (const [index, cell] of found.entries()) count(cell, answers[wanted[index]?.place ?? -1], cell.lowest);
    }
  }
  const all = cells.flatMap((groups) => [...groups.values()].flat()).filter(({ asked }) => asked.n > 0);
  return all.map((cell) => ({ ...cell, sw: cell.n, sw2: cell.n }));
}

type Answer = ReturnType<Question["answerOf"]>;
const questions = families.flat();

/** What is counted of a person: as long as nothing changes it is the same object in each snapshot. */
export interface FilledIn {
  groups: readonly string[];
  answers: readonly Answer[];
}

const known = new WeakMap<Person, FilledIn>();

/** The groups of a person, in the order of `kinds`, and the answers, in that of the questions. */
export function filledIn(person: Person): FilledIn {
  const before = known.get(person);
  if (before) return before;
  const groups = kinds.map((kind) => groupOf[kind](person));
  const found = { groups, answers: questions.map(({ answerOf }) => answerOf(person)) };
  known.set(person, found);
  return found;
}

function count(cell: TallyCell, answer: Answer, lowest: number): void {
  if (answer === undefined) return;
  cell.asked.n += 1;
  if (answer === null) cell.dontKnow.n += 1;
  else if (typeof answer === "number") cell.n[answer - lowest] = (cell.n[answer - lowest] ?? 0) + 1;
  else for (const place of [0, ...answer]) cell.n[place] = (cell.n[place] ?? 0) + 1;
}

function emptyCell(
  { subject: { item, measure }, lowest, highest }: Question,
  kind: GroupKind,
  group: string,
): TallyCell {
  const nobody = () => ({ n: 0, sw: 0, sw2: 0 });
  const n = new Array<number>(highest - lowest + 1).fill(0);
  return {
    stream: "open",
    item,
    measure,
    kind,
    group,
    lowest,
    n,
    sw: [],
    sw2: [],
    dontKnow: nobody(),
    asked: nobody(),
  };
}
