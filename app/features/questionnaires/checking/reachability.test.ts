import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numbered, options } from "../../../../tests/factories/item.ts";
import { type Condition, holds, type KnownAnswer } from "../condition.ts";
import type { Item } from "../item.ts";
import { neverAsked } from "./reachability.ts";

const page = (code: string, condition: Condition | null = null) => ({ code, type: "page" as const, condition });
const choice = (code: string, condition: Condition | null = null) => ({
  ...{ code, type: "single_choice" as const, options: options(3), lowest: 1, highest: 3, condition },
});
const equals = (item: string, value: number): Condition => ({ kind: "equals", item, value });
const answered = (item: string): Condition => ({ kind: "answered", item });
const why = (...items: Parameters<typeof numbered>[0]) => Object.fromEntries(neverAsked(numbered(items)));

describe("the condition of a page is one of everything on it", () => {
  test("so that a question may not ask for another answer than its page does", () => {
    const about = page("auto", equals("reis", 1));
    expect(why(choice("reis"), about, choice("merk", equals("reis", 2)))).toEqual({ merk: "both" });
    expect(why(choice("reis"), about, choice("merk", equals("reis", 1)))).toEqual({});
  });
  test("until the next page begins", () => {
    const [first, second] = [page("auto", equals("reis", 1)), page("fiets", equals("reis", 2))];
    expect(why(choice("reis"), first, choice("merk"), second, choice("kleur", equals("reis", 2)))).toEqual({});
  });
  test("and of everything that rests on an answer given there", () => {
    const about = page("auto", equals("reis", 1));
    const later = page("later", equals("reis", 2));
    expect(why(choice("reis"), about, choice("merk"), later, choice("reden", answered("merk")))).toEqual({
      reden: "both",
    });
    expect(why(choice("reis"), about, choice("merk"), page("later", answered("merk")), choice("reden"))).toEqual({});
  });
  test("so that a page that nobody gets takes everything on it along", () => {
    const impossible: Condition = { kind: "all", conditions: [equals("reis", 1), equals("reis", 2)] };
    expect(
      why(choice("reis"), page("nooit", impossible), choice("merk"), { code: "lees", type: "explanation" }),
    ).toEqual({
      ...{ nooit: "condition", merk: "page", lees: "page" },
    });
  });
  test("which cannot look at a question that stands on it", () => {
    expect(why(page("lus", answered("merk")), choice("merk"))).toEqual({ lus: "condition", merk: "page" });
  });
});

/** What can be asked of the questions so far: their codes are q0, q1 and so on, with answers 1 to 3. */
function conditions(earlier: number): fc.Arbitrary<Condition> {
  const item = fc.integer({ min: 0, max: earlier - 1 }).map((place) => `q${place}`);
  const value = fc.integer({ min: 1, max: 3 });
  const part: fc.Arbitrary<Condition> = fc.oneof(
    item.map(answered),
    fc.tuple(item, value).map(([code, number]) => equals(code, number)),
    fc.tuple(item, value).map(([code, number]): Condition => ({ kind: "least", item: code, value: number })),
    fc
      .tuple(item, fc.uniqueArray(value, { minLength: 1, maxLength: 2 }))
      .map(([code, values]): Condition => ({ kind: "among", item: code, values })),
  );
  const several = fc.array(part, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    part,
    fc.tuple(fc.constantFrom("all" as const, "any" as const), several).map(([kind, parts]): Condition => {
      return { kind, conditions: parts };
    }),
  );
}

const questionnaires = fc
  .array(fc.constantFrom("page" as const, "single_choice" as const), { minLength: 2, maxLength: 6 })
  .chain((types) => fc.tuple(...types.map((type, place) => itemAt(type, place))))
  .map(numbered);

function itemAt(type: "page" | "single_choice", place: number) {
  const condition = place === 0 ? fc.constant(null) : fc.option(conditions(place), { freq: 3 });
  const code = `q${place}`;
  return condition.map((found) => (type === "page" ? page(code, found) : choice(code, found)));
}

type Known = ReadonlyMap<string, KnownAnswer>;

/** The codes that somebody gets, by trying every combination of answers as the form would take them. */
function tried(items: readonly Item[], isOnPage = true, known: Known = new Map()): string[] {
  const [item, ...rest] = items;
  if (!item) return [];
  const applies = item.condition === null || holds(item.condition, (code) => known.get(code));
  const page = item.type === "page" ? applies : isOnPage;
  const isAsked = applies && page;
  const later = (isAsked ? answersTo(item, known) : [known]).flatMap((next) => tried(rest, page, next));
  return isAsked ? [item.code, ...later] : later;
}

/** What is known after each possible answer, and after none. */
function answersTo({ code, options: offered }: Item, known: Known): Known[] {
  return [known, ...offered.map(({ value: number }) => new Map([...known, [code, { number, choices: [] }]]))];
}

test("what the check calls out of reach is what nobody gets who tries every answer", () => {
  fc.assert(
    fc.property(questionnaires, (items) => {
      const got = new Set(tried(items));
      const missed = items.filter(({ code }) => !got.has(code)).map(({ code }) => code);
      expect([...neverAsked(items).keys()].sort()).toEqual(missed.sort());
    }),
    { numRuns: 500 },
  );
});
