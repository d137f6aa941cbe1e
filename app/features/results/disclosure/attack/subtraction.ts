import { type GroupKind, tablesBeside } from "../../group.ts";
import { subjectKey } from "../moment.ts";
import type { ReleasedTally } from "../released-tally.ts";
import { MIN_PEOPLE } from "../thresholds.ts";
import type { Course } from "./invented.ts";
import { filledIn, kinds, type Person, type Question } from "./population.ts";
import { type Row, reduced, signed } from "./span.ts";

/** What somebody found by adding and subtracting published figures: what fewer than ten people answered. */
export interface Exposure {
  item: string;
  kind: GroupKind;
  /** Of which snapshots the figures were. */
  snapshots: readonly number[];
  people: number;
}

/** The cells of which something was told, by snapshot in which they were counted: `subject kind group`. */
export type Published = ReadonlyMap<number, ReadonlyMap<string, ReadonlySet<string>>>;

/** What is published in a row of releases; a number of people counts as a figure. */
export function publishedIn(releases: readonly (readonly ReleasedTally[])[]): Published {
  const published = new Map<number, Map<string, Set<string>>>();
  for (const { cell, told, snapshot } of releases.flat()) {
    if (told === "nothing") continue;
    const tables = published.get(snapshot) ?? new Map<string, Set<string>>();
    published.set(snapshot, tables);
    const table = cellTable(subjectKey(cell), cell.kind);
    tables.set(table, (tables.get(table) ?? new Set()).add(cell.group));
  }
  return published;
}

function cellTable(subject: string, kind: GroupKind): string {
  return `${subject} ${kind}`;
}

interface Scene {
  course: Course;
  published: Published;
  question: Question;
  /** Whether the figures are of who has an opinion, or of who was asked (then the answers are: an opinion, or none). */
  base: "opinions" | "asked";
}

/**
 * Everything that follows for fewer than ten people from the figures of two snapshots about one item in one breakdown,
 * with everyone and, of a crossing, with both of its backgrounds.
 */
export function subtract(scene: Scene): Exposure[] {
  return kinds.flatMap((kind) => {
    const scope: readonly GroupKind[] = kind === "all" ? ["all"] : [...tablesBeside(kind), kind];
    const moments = momentsOf(scene, kind);
    return moments.flatMap((after, index) =>
      comparedWith(moments, index, scene.course).flatMap((before) => {
        const snapshots = before === after ? [after] : [before, after];
        const people = fewestPeople(scene, scope, snapshots);
        return people === undefined ? [] : [{ item: scene.question.subject.item, kind, snapshots, people }];
      }),
    );
  });
}

/** Each snapshot with all before it; of a large round, where few people are less of the whole, with the last and the first. */
function comparedWith(moments: readonly number[], index: number, { snapshots }: Course): number[] {
  const all = moments.slice(0, index + 1);
  const isLarge = (snapshots[0]?.size ?? 0) > LARGE;
  return isLarge ? all.filter((_, place) => place === 0 || place >= index - 1) : all;
}

const LARGE = 300;

/** The snapshots of which any figure in this kind of groups was published. */
function momentsOf({ published, question }: Scene, kind: GroupKind): number[] {
  const table = cellTable(subjectKey(question.subject), kind);
  return [...published].filter(([, tables]) => tables.has(table)).map(([moment]) => moment);
}

/** People whose answers cannot be told apart by any of the sums, each with one answer. */
interface Alike {
  sums: readonly number[];
  ids: number[];
  answers: string[];
}

/** The fewest people (below ten) whose answers follow; undefined when of no such people anything follows. */
function fewestPeople(scene: Scene, scope: readonly GroupKind[], snapshots: readonly number[]): number | undefined {
  const sums = new Sums(scene, scope, snapshots);
  const [before, after] = snapshots.map((moment) => scene.course.snapshots[moment - 1] ?? new Map<number, Person>());
  for (const [id, person] of before ?? []) sums.add(id, person, after?.get(id));
  for (const [id, person] of after ?? []) if (!before?.has(id)) sums.add(id, undefined, person);
  const variables = [...sums.variables.values()];
  const order = [...variables.keys()].sort((a, b) => sizeOf(variables[b]) - sizeOf(variables[a]));
  const found = reduced(rowsOf(variables, sums.count), order).flatMap((row) => singledOut(row, variables));
  return found.length === 0 ? undefined : Math.min(...found);
}

function sizeOf(alike: Alike | undefined): number {
  return alike?.ids.length ?? 0;
}

/** The place of each kind in `kinds`; a place that people name is none of them. */
const placeOf = new Map<GroupKind, number>(kinds.map((kind, place) => [kind, place]));

interface Table {
  /** Place of the kind in `kinds`. */
  kind: number;
  /** Number of the sum of each group that is told of. */
  sums: ReadonlyMap<string, number>;
  first: number;
}

/** The published sums of some snapshots, and of each answer that a person gave in which of them it is. */
class Sums {
  readonly variables = new Map<number, Alike>();
  count = 0;
  readonly #scene: Scene;
  /** Per snapshot: the tables in which anything is told. */
  readonly #tables: readonly (readonly Table[])[];

  constructor(scene: Scene, scope: readonly GroupKind[], snapshots: readonly number[]) {
    this.#scene = scene;
    this.#tables = snapshots.map((moment) =>
      scope.flatMap((kind) => {
        const groups = scene.published.get(moment)?.get(cellTable(subjectKey(scene.question.subject), kind)) ?? [];
        const first = this.count;
        const sums = new Map([...groups].map((group) => [group, this.count++]));
        return sums.size > 0 ? [{ kind: placeOf.get(kind) ?? -1, sums, first }] : [];
      }),
    );
  }

  /** Whoever kept an answer is the same in both snapshots. */
  add(id: number, before: Person | undefined, after: Person | undefined): void {
    const was = before && answerIn(this.#scene, before);
    const is = after === before ? was : after && answerIn(this.#scene, after);
    if (was === is) this.#put(id, was, before, after);
    else {
      this.#put(id, was, before, undefined);
      this.#put(id, is, undefined, after);
    }
  }

  #put(id: number, answer: string | undefined, before: Person | undefined, after: Person | undefined): void {
    if (answer === undefined) return;
    const key = this.#keyOf(after, 1, this.#keyOf(before, 0, 0));
    if (key === 0) return;
    const alike = this.variables.get(key) ?? { sums: this.#sumsOf(before, after), ids: [], answers: [] };
    if (alike.ids.length === 0) this.variables.set(key, alike);
    alike.ids.push(id);
    // Of more people the answers are never looked at.
    if (alike.ids.length <= MIN_PEOPLE) alike.answers.push(answer);
  }

  /** One number for all sums of a person, exact: a table has at most a hundred. */
  #keyOf(person: Person | undefined, moment: number, start: number): number {
    const groups = person && filledIn(person).groups;
    let key = start;
    for (const { kind, sums, first } of this.#tables[moment] ?? []) {
      const sum = groups ? sums.get(groups[kind] ?? "") : undefined;
      key = key * (sums.size + 1) + (sum === undefined ? 0 : sum - first + 1);
    }
    return key;
  }

  #sumsOf(...people: readonly (Person | undefined)[]): number[] {
    return people.flatMap((person, moment) => {
      const groups = person ? filledIn(person).groups : [];
      return (this.#tables[moment] ?? []).flatMap(({ kind, sums }) => sums.get(groups[kind] ?? "none") ?? []);
    });
  }
}

function answerIn({ question, base }: Scene, person: Person): string | undefined {
  const answer = question.answerOf(person);
  if (answer === undefined || (base === "opinions" && answer === null)) return undefined;
  if (base === "asked") return answer === null ? "none" : "opinion";
  return typeof answer === "number" ? scoreNames[answer + 10] : String(answer);
}

const scoreNames = Array.from({ length: 21 }, (_, index) => String(index - 10));

function rowsOf(variables: readonly Alike[], count: number): Row[] {
  const rows = Array.from({ length: count }, () => new Float64Array(variables.length));
  for (const [column, { sums }] of variables.entries()) {
    for (const sum of sums) {
      const row = rows[sum];
      if (row) row[column] = (row[column] ?? 0) + 1;
    }
  }
  return rows;
}

/** How many people a sum is about when they are fewer than ten and it says anything: equal answers may cancel out. */
function singledOut(row: Row, variables: readonly Alike[]): number[] {
  const terms = [...row.entries()].flatMap(([index, coefficient]) => {
    const alike = variables[index];
    return coefficient !== 0 && alike ? [{ ...alike, times: signed(coefficient) }] : [];
  });
  if (terms.some(({ ids }) => ids.length >= MIN_PEOPLE)) return [];
  const people = new Set(terms.flatMap(({ ids }) => ids)).size;
  return people < MIN_PEOPLE && saysAnything(terms) ? [people] : [];
}

function saysAnything(terms: readonly { answers: readonly string[]; times: number }[]): boolean {
  const total = new Map<string, number>();
  for (const { answers, times } of terms) {
    for (const part of answers.flatMap((answer) => [...answer.split(","), "people"])) {
      total.set(part, (total.get(part) ?? 0) + times);
    }
  }
  return [...total.values()].some((value) => value !== 0);
}
