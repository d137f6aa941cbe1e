import fc from "fast-check";
import { expect, test } from "vitest";
import type { Item } from "~/features/questionnaires/item.ts";
import { MIN_PEOPLE } from "./disclosure.ts";
import type { CountedCell } from "./family.ts";
import { nextRelease } from "./next-release.ts";
import { releaseItems } from "./release-items.ts";

interface Person {
  gemeente: string;
  score: number | null;
}

const grade: Item = {
  ...{ id: 1, code: "cijfer", type: "grade", textNl: "?", textEn: "?", hintNl: null, hintEn: null, required: true },
  ...{ lowest: 1, highest: 10, maxChoices: null, themeCode: null, scenarioId: null, level: null, options: [] },
};
const gemeenten = ["GM1", "GM2", "GM3", ""];

/** The cells that the database would count. */
function count(people: Person[]): CountedCell[] {
  const cell = (groupKind: "all" | "gemeente", groupValue: string, members: Person[]): CountedCell => {
    const counts = Array.from({ length: 10 }, (_, index) => members.filter(({ score }) => score === index + 1).length);
    const dontKnow = members.filter(({ score }) => score === null).length;
    return { stream: "open", itemId: 1, baselineItemId: 0, groupKind, groupValue, lowest: 1, counts, dontKnow };
  };
  const groups = gemeenten.map((code) =>
    cell(
      "gemeente",
      code,
      people.filter(({ gemeente }) => gemeente === code),
    ),
  );
  const filled = groups.filter(({ counts, dontKnow }) => dontKnow > 0 || counts.some((number) => number > 0));
  return people.length === 0 ? [] : [cell("all", "", people), ...filled];
}

/** Who is told of: everyone, the gemeenten with a number or figures, and the rest as one. */
function toldOf(cells: CountedCell[]): { everyone: boolean; gemeenten: string[] } {
  const [result] = releaseItems({ items: [grade], scenarios: [], cells, by: "gemeente" });
  if (!result) throw new Error("The item has no result");
  return { everyone: result.everyone.people !== null, gemeenten: result.groups.map(({ value }) => value) };
}

type Population = Map<number, Person>;

/** Whether the opinions in some gemeenten read the same at two moments, or at least ten people made the difference. */
function isSafe(before: Population, after: Population, codes: readonly string[]): boolean {
  const opinion = (population: Population, id: number) => {
    const person = population.get(id);
    return person && codes.includes(person.gemeente) ? person.score : null;
  };
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const all = (population: Population) => JSON.stringify(ids.map((id) => opinion(population, id) ?? 0).sort());
  if (all(before) === all(after)) return true;
  return ids.filter((id) => opinion(before, id) !== opinion(after, id)).length >= MIN_PEOPLE;
}

const person = fc.record({
  gemeente: fc.constantFrom("GM1", "GM1", "GM1", "GM2", "GM2", "GM3", ""),
  score: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 10 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
});
const step = fc.record({
  come: fc.array(person, { maxLength: 40, size: "max" }),
  leave: fc.array(fc.nat({ max: 400 }), { maxLength: 12, size: "max" }),
  change: fc.array(fc.tuple(fc.nat({ max: 400 }), fc.integer({ min: 1, max: 10 })), { maxLength: 5, size: "max" }),
});

function after(
  population: Population,
  { come, leave, change }: { come: Person[]; leave: number[]; change: number[][] },
) {
  const next: Population = new Map(population);
  for (const id of leave) next.delete(id);
  for (const [id = 0, score = 1] of change) {
    const someone = next.get(id);
    if (someone) next.set(id, { ...someone, score });
  }
  const first = Math.max(-1, ...population.keys()) + 1;
  for (const [index, newcomer] of come.entries()) next.set(first + index, newcomer);
  return next;
}

/** The parts of a breakdown that somebody can compare: each gemeente that is told of, and the rest of either moment. */
function comparable(was: string[], is: string[]): string[][] {
  const rests = [was, is].map((told) => gemeenten.filter((code) => !told.includes(code)));
  return [...[...new Set([...was, ...is])].map((code) => [code]), ...rests];
}

/** The people whom each part of the released cells was counted from, and the cells. */
interface Published {
  cells: CountedCell[];
  all: Population;
  gemeente: Population;
}

/** The release after the last one; fails when it shows what a few people answered. */
function publish(last: Published, now: Population): Published & { renewedGroups: boolean } {
  const fresh = count([...now.values()]);
  const { cells } = nextRelease({ items: [grade], scenarios: [], before: last.cells, after: fresh });
  const [was, is] = [toldOf(last.cells), toldOf(cells)];
  const renewed = (kind: string) => !sameCells(cells, last.cells, kind);
  if (was.everyone && renewed("all")) expect(isSafe(last.all, now, gemeenten)).toBe(true);
  const renewedGroups = was.gemeenten.length > 0 && renewed("gemeente");
  if (renewedGroups) {
    const exposed = comparable(was.gemeenten, is.gemeenten).filter((codes) => !isSafe(last.gemeente, now, codes));
    expect(exposed).toEqual([]);
  }
  const source = { all: renewed("all") ? now : last.all, gemeente: renewed("gemeente") ? now : last.gemeente };
  return { cells, ...source, renewedGroups };
}

function sameCells(one: CountedCell[], other: CountedCell[], kind: string): boolean {
  const ofKind = (cells: CountedCell[]) => JSON.stringify(cells.filter(({ groupKind }) => groupKind === kind));
  return ofKind(one) === ofKind(other);
}

test("whoever comes, leaves or changes: two releases in a row never differ by the opinions of fewer than ten people", () => {
  let renewals = 0;
  const start = fc.array(person, { maxLength: 150, size: "max" });
  fc.assert(
    fc.property(start, fc.array(step, { maxLength: 6, size: "max" }), (people, steps) => {
      let population: Population = new Map(people.entries());
      let last: Published = { cells: count(people), all: population, gemeente: population };
      for (const each of steps) {
        population = after(population, each);
        const next = publish(last, population);
        renewals += Number(next.renewedGroups);
        last = next;
      }
    }),
    { numRuns: 400, seed: 1 },
  );
  // Otherwise the property would hold because nothing is ever renewed.
  expect(renewals).toBeGreaterThan(20);
});

test("a gemeente that must hide a small one is not hidden while it is the same: its last figure would tell the small one", () => {
  const living = (gemeente: string, people: number) =>
    Array.from({ length: people }, (_, index): Person => ({ gemeente, score: 1 + (index % 10) }));
  const others = [...living("GM1", 60), ...living("GM2", 31)];
  const before = count([...others, ...living("GM3", 12)]);
  const left = count([...others, ...living("GM3", 2)]);
  expect(toldOf(before).gemeenten).toEqual(["GM1", "GM2", "GM3"]);
  expect(toldOf(left).gemeenten).toEqual(["GM1"]);
  const next = nextRelease({ items: [grade], scenarios: [], before, after: left });
  expect(sameCells(next.cells, left, "all")).toBe(true);
  expect(sameCells(next.cells, before, "gemeente")).toBe(true);
});
