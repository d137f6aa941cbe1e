import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Item } from "~/features/questionnaires/item.ts";
import { resultCells, snapshots, tallyCells } from "~db/schema/index.ts";
import { alike, everyPlan, onHousing } from "../../../tests/factories/effect-answers.ts";
import { aRoundAboutPlans } from "../../../tests/factories/effect-round.ts";
import { counts, type Participation, randomParticipations, store } from "../../../tests/factories/random-responses.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { groupName } from "./group.ts";
import { countedPeople } from "./snapshot/freeze.queries.server.ts";
import { tallyGroups } from "./snapshot/tally.queries.server.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";
import { PARTICIPATION } from "./tally.ts";

const now = new Date("2026-06-15T12:00:00Z");
type Response = Participation["response"];

/** A weight that differs between backgrounds, in whole sixteenths so that sums of it are exact. */
function weightOf({ gemeente, age }: { gemeente: string; age: string }): number {
  return 0.5 + (gemeente === "GM0363" ? 0.25 : 1) + (age === "75+" ? 0.0625 : 0);
}

/** Fourteen plans and doing nothing are the most that a snapshot compares. */
for (const { seed, plans } of [
  { seed: 1, plans: 2 },
  { seed: 2, plans: 1 },
  { seed: 3, plans: 2 },
  { seed: 4, plans: 7 },
  { seed: 5, plans: 14 },
]) {
  test(`every tally equals a recount of the rows by hand (seed ${seed}, ${plans} plans)`, () =>
    inTransaction(async (db) => {
      const round = await aRoundAboutPlans(db, "open", plans);
      const answered = await store(db, randomParticipations(round, round.items, 150, seed));
      // All-out answers to every plan, which wild ones with so many plans hardly ever are.
      const people = [...answered, ...(await store(db, alike(round, 12, everyPlan(round.items, 3))))];
      const cells = (await countedPeople(db, round)).map((cell) => ({ ...cell, weight: weightOf(cell) }));
      const expected = recount(people, round.items);
      expect(expected.size).toBeGreaterThan(300);
      const found = (await tallyGroups(db, { ...round, cells })).flatMap(
        ({ stream, item, measure, kind, group, lowest, n, sw, sw2, dontKnow, asked }) =>
          // The derived subjects besides taking part need eight grades, which this round does not ask.
          [[`${stream}/${item}/${measure}/${kind}/${group}`, { lowest, n, sw, sw2, dontKnow, asked }]] as const,
      );
      expect(new Map(found)).toEqual(expected);
    }));
}

test("the snapshot names the counted people of each stream", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    const people = await store(db, randomParticipations(round, round.items, 60, 4));
    await createSnapshot(db, { ...round, now });
    const [snapshot] = await db.select().from(snapshots).where(eq(snapshots.roundId, round.roundId));
    const counted = (stream: string) => people.filter((one) => one.response.stream === stream && counts(one)).length;
    expect(snapshot).toMatchObject({ openResponses: counted("open"), invitedResponses: counted("invited") });
  }));

test("what staff try out counts nowhere", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    const trial = alike(round, 20, onHousing(3, -3));
    await store(db, [
      ...alike(round, 40, onHousing(1, 0)),
      ...trial.map((one): Participation => ({ ...one, response: { ...one.response, mode: "test" } })),
    ]);
    const people = await countedPeople(db, round);
    expect(people.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  }));

test("a round without answers has a snapshot without cells", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    expect((await createSnapshot(db, { ...round, now })).kind).toBe("created");
    const ofRound = eq(resultCells.organisationId, round.organisationId);
    expect(await db.select().from(resultCells).where(ofRound)).toEqual([]);
    expect(await db.select().from(tallyCells).where(eq(tallyCells.organisationId, round.organisationId))).toEqual([]);
  }));

interface Sums {
  n: number;
  sw: number;
  sw2: number;
}
interface Counted {
  lowest: number;
  n: number[];
  sw: number[];
  sw2: number[];
  dontKnow: Sums;
  asked: Sums;
}
type Cells = Map<string, Counted>;

/** The same tallies by walking through every person: slow, and with nothing in common with the SQL. */
function recount(people: readonly Participation[], items: readonly Item[]): Cells {
  const cells: Cells = new Map();
  for (const { response, answers } of people.filter(counts)) {
    const person = new Person(cells, response);
    person.add({ subject: `${PARTICIPATION}/own`, bounds: [1, 1], scores: [1], asked: 1 });
    for (const item of items) countAnswer(person, item, { items, answers });
  }
  return cells;
}

interface Added {
  subject: string;
  bounds: [number, number];
  scores: number[];
  asked: number;
  dontKnow?: number;
}

class Person {
  readonly #cells: Cells;
  readonly #response: Response;

  constructor(cells: Cells, response: Response) {
    this.#cells = cells;
    this.#response = response;
  }

  add({ subject, bounds: [lowest, highest], scores, asked, dontKnow = 0 }: Added): void {
    const { stream, ageGroup, education } = this.#response;
    const gemeente = this.#response.gemeenteCode ?? "";
    const gender = ["man", "vrouw"].find((known) => known === this.#response.gender) ?? "";
    const [age, school] = [ageGroup ?? "", education ?? ""];
    const weight = weightOf({ gemeente, age });
    const groups = [
      ...["all/", `gemeente/${gemeente}`, `age/${age}`, `gender/${gender}`, `education/${school}`],
      `age_gender/${groupName(age, gender)}`,
      `age_education/${groupName(age, school)}`,
      `gemeente_age/${groupName(gemeente, age)}`,
    ];
    for (const group of groups) {
      const cell = this.#cells.get(`${stream}/${subject}/${group}`) ?? emptyCell(lowest, highest);
      for (const score of scores) addAt(cell, score - lowest, weight);
      addTo(cell.asked, asked, weight);
      addTo(cell.dontKnow, dontKnow, weight);
      this.#cells.set(`${stream}/${subject}/${group}`, cell);
    }
  }
}

function emptyCell(lowest: number, highest: number): Counted {
  const zeros = () => new Array<number>(highest - lowest + 1).fill(0);
  const none = () => ({ n: 0, sw: 0, sw2: 0 });
  return { lowest, n: zeros(), sw: zeros(), sw2: zeros(), dontKnow: none(), asked: none() };
}

function addAt(cell: Counted, place: number, weight: number): void {
  cell.n[place] = (cell.n[place] ?? Number.NaN) + 1;
  cell.sw[place] = (cell.sw[place] ?? Number.NaN) + weight;
  cell.sw2[place] = (cell.sw2[place] ?? Number.NaN) + weight ** 2;
}

function addTo(sums: Sums, people: number, weight: number): void {
  sums.n += people;
  sums.sw += people * weight;
  sums.sw2 += people * weight ** 2;
}

interface Answered {
  items: readonly Item[];
  answers: Participation["answers"];
}

function countAnswer(person: Person, item: Item, { items, answers }: Answered): void {
  const answer = answers.find(({ itemId }) => itemId === item.id);
  if (answer?.state !== "answered" && answer?.state !== "dont_know") return;
  const highest = item.highest ?? Math.max(0, ...item.options.map(({ value }) => value));
  const counted = { subject: `${item.code}/own`, bounds: [item.lowest ?? 0, highest] as [number, number], asked: 1 };
  if (answer.state === "dont_know") person.add({ ...counted, scores: [], dontKnow: 1 });
  else if (typeof answer.score === "number")
    countScore(person, item, { ...counted, score: answer.score, items, answers });
  else person.add({ ...counted, scores: [0, ...(answer.choices ?? [])] });
}

interface Scored extends Answered, Pick<Added, "subject" | "bounds" | "asked"> {
  score: number;
}

function countScore(person: Person, item: Item, { score, items, answers, ...counted }: Scored): void {
  const family = familyOf(item, items);
  const scores = family.map(({ id }) => answers.find(({ itemId }) => itemId === id)?.score ?? null);
  // Of a theme that is judged for doing nothing as well only who judged everything counts in the figures.
  const isComplete = scores.every((score) => score !== null);
  person.add({ ...counted, scores: isComplete ? [score] : [] });
  const nul = family.findIndex(({ code }) => code.startsWith("eff_nul_"));
  const baseline = scores[nul];
  if (!isComplete || typeof baseline !== "number" || family[nul] === item) return;
  const difference = score - baseline;
  person.add({ subject: `${item.code}/difference`, bounds: [-6, 6], scores: [difference], asked: 1 });
}

function familyOf(item: Item, items: readonly Item[]): Item[] {
  if (!item.code.startsWith("eff_")) return [item];
  return items.filter(({ code, themeCode }) => code.startsWith("eff_") && themeCode === item.themeCode);
}
