import { describe, expect, test } from "vitest";
import type { Condition } from "../condition.ts";
import type { Item, ItemDraft } from "../item.ts";
import { fittedToType } from "../item-kind.ts";
import { perceivedEffectItems } from "../perceived-effect.ts";
import { valueRatingItems } from "../value-rating.ts";
import { checkQuestionnaire, isAboutTexts } from "./questionnaire-check.ts";
import { neverAsked } from "./reachability.ts";

function items(...drafts: Partial<ItemDraft>[]): Item[] {
  return drafts.map((draft, index) => {
    const base = { type: "grade" as const, textNl: "Welk cijfer?", textEn: "Which grade?", required: true };
    const nothing = { hintNl: null, hintEn: null, themeCode: null, scenarioId: null, level: null };
    const rest = { condition: null, wordingReason: null, options: [], settings: {} };
    return {
      id: index,
      ...nothing,
      ...rest,
      ...fittedToType({ code: `q${index}`, ...base, ...draft }),
    } as unknown as Item;
  });
}

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    value: index + 1,
    labelNl: `Keuze ${index}`,
    labelEn: `Choice ${index}`,
  }));
const choice = (count: number, rest: Partial<ItemDraft> = {}): Partial<ItemDraft> => ({
  type: "single_choice",
  options: options(count),
  ...rest,
});
const several = (count: number, rest: Partial<ItemDraft> = {}): Partial<ItemDraft> => ({
  ...choice(count, rest),
  type: "multiple_choice",
});

const titles = { titleNl: "Lijst", titleEn: "List", introNl: "" };
const findings = (all: Item[], sampling: Record<string, number> = {}) =>
  checkQuestionnaire({ ...titles, items: all, sampling, wordsAreFixed: false });
const kinds = (...all: Partial<ItemDraft>[]) =>
  findings(items(...all)).map(({ code, kind }) => `${code ?? "-"} ${kind}`);

const equals = (item: string, value: number): Condition => ({ kind: "equals", item, value });
const among = (item: string, ...values: number[]): Condition => ({ kind: "among", item, values });
const least = (item: string, value: number): Condition => ({ kind: "least", item, value });
const all = (...conditions: Condition[]): Condition => ({ kind: "all", conditions });
const any = (...conditions: Condition[]): Condition => ({ kind: "any", conditions });

describe("nothing is found", () => {
  test("in the instruments of the method", () => {
    const scenarios = [
      { id: 1, code: "nul", name: "Niets doen", isNul: true },
      { id: 2, code: "plan", name: "Bouwen", isNul: false },
    ];
    const area = { nl: "Haven-Stad", en: "Haven-Stad" };
    for (const drafts of [
      valueRatingItems({ nl: "de regio", en: "the region" }),
      perceivedEffectItems({ area, horizonYear: 2040, scenarios }),
    ]) {
      const checked = { ...titles, items: items(...drafts), sampling: {}, wordsAreFixed: true };
      expect(checkQuestionnaire(checked)).toEqual([]);
    }
  });

  test("in questions that rest on earlier ones, take over their answers, and stand on pages", () => {
    expect(
      kinds(
        { type: "page", textNl: "Reizen", textEn: "Travel" },
        choice(3),
        several(3, { condition: equals("q1", 2), maxChoices: 2 }),
        { condition: all(least("q2", 2), among("q1", 1, 2)), textNl: "Waarom {q1}?", textEn: "Why {q1}?" },
        { type: "open_text", condition: any({ kind: "answered", item: "q3" }, least("q3", 8)) },
      ),
    ).toEqual([]);
  });
});

describe("what is missing", () => {
  test("questions, when there is only something to read", () => {
    expect(kinds({ type: "explanation" })).toEqual(["- noQuestions"]);
  });
  test("the English of the title, a text, a hint and an answer", () => {
    const half = [{ value: 1, labelNl: "Ja", labelEn: "" }, ...options(2).slice(1)];
    const found = checkQuestionnaire({
      ...{ ...titles, titleEn: "", sampling: {}, wordsAreFixed: true },
      items: items({ textEn: "" }, { hintNl: "Let op." }, choice(2, { options: half })),
    });
    expect(found.map(({ kind, code }) => [kind, code])).toEqual([
      ["titleEnglishMissing", null],
      ["englishMissing", "q0"],
      ["englishMissing", "q1"],
      ["optionEnglishMissing", "q2"],
    ]);
  });
  test("answers, and what is on a page", () => {
    expect(kinds(choice(1), { type: "page" }, { type: "page" }, {}, { type: "page" })).toEqual([
      "q0 optionsMissing",
      "q1 pageEmpty",
      "q4 pageEmpty",
    ]);
  });
});

describe("numbers that cannot be", () => {
  test.each([
    ["more to choose than there are", several(3, { maxChoices: 4 }), "choicesTooMany"],
    ["all of them the most important", choice(3, { type: "top_k", maxChoices: 3 }), "choicesTooMany"],
    ["nine to put in order", choice(9, { type: "ranking" }), "tooManyToRank"],
    ["bounds the wrong way round", { type: "number" as const, settings: { least: 5, most: 5 } }, "boundsTurned"],
    ["no points to divide", choice(2, { type: "points", settings: { total: 0 } }), "totalMissing"],
    [
      "more points than people can divide",
      choice(2, { type: "points", settings: { total: 1_000_001 } }),
      "totalTooLarge",
    ],
  ])("%s", (_, item, kind) => {
    expect(kinds(item)).toEqual([`q0 ${kind}`]);
  });
  test("a sample of a block that has no questions, or no more than it draws", () => {
    const block = items({ settings: { block: "a" } }, { settings: { block: "a" } });
    expect(findings(block, { a: 1 })).toEqual([]);
    expect(findings(block, { a: 2, b: 1 }).map(({ kind }) => kind)).toEqual(["blockTooSmall", "blockUnknown"]);
  });
});

describe("a condition is refused that looks", () => {
  test.each([
    ["at a question that is not there", equals("nergens", 1), "conditionUnknown"],
    ["at its own question", equals("q2", 1), "conditionSelf"],
    ["at a later question", equals("q3", 1), "conditionLater"],
    ["at something to read", { kind: "answered" as const, item: "q1" }, "conditionNotAsked"],
    ["at an answer that is not there", equals("q0", 4), "conditionValue"],
    ["at nothing", all(), "conditionEmpty"],
  ])("%s", (_, condition, kind) => {
    expect(kinds(choice(3), { type: "explanation" }, { condition }, {})).toEqual([`q2 ${kind}`]);
  });
  test("at the words of an open answer", () => {
    expect(kinds({ type: "open_text" }, { condition: equals("q0", 1) })).toEqual(["q1 conditionKind"]);
  });
});

describe("a question that nobody can get", () => {
  const never = (...drafts: Partial<ItemDraft>[]) => [...neverAsked(items(...drafts)).keys()];
  test("asks for two answers where one can be given", () => {
    expect(never(choice(3), { condition: all(equals("q0", 1), equals("q0", 2)) })).toEqual(["q1"]);
    expect(never(choice(3), { condition: all(among("q0", 1, 2), among("q0", 2, 3)) })).toEqual([]);
  });
  test("rests on one that only others get", () => {
    const first = choice(2);
    const second = { condition: equals("q0", 1) };
    expect(never(first, second, { condition: all({ kind: "answered", item: "q1" }, equals("q0", 2)) })).toEqual(["q2"]);
    expect(never(first, second, { condition: any({ kind: "answered", item: "q1" }, equals("q0", 2)) })).toEqual([]);
  });
  test("takes along those that rest on it", () => {
    const impossible = { condition: all(equals("q0", 1), equals("q0", 2)) };
    expect(never(choice(2), impossible, { condition: { kind: "answered", item: "q1" } })).toEqual(["q1", "q2"]);
  });
  test("asks for more choices than may be made", () => {
    expect(never(several(4, { maxChoices: 2 }), { condition: least("q0", 3) })).toEqual(["q1"]);
    const three = all(equals("q0", 1), equals("q0", 2), equals("q0", 3));
    expect(never(several(4, { maxChoices: 2 }), { condition: three })).toEqual(["q1"]);
    expect(never(several(4, { maxChoices: 3 }), { condition: three })).toEqual([]);
  });
  test("asks for a score or an amount out of reach", () => {
    expect(never({}, { condition: least("q0", 11) })).toEqual(["q1"]);
    const number = { type: "number" as const, settings: { least: 0, most: 50 } };
    expect(never(number, { condition: least("q0", 51) })).toEqual(["q1"]);
    expect(never(number, { condition: all(least("q0", 20), equals("q0", 10)) })).toEqual(["q1"]);
    expect(never({ type: "number" }, { condition: least("q0", 1_000_000) })).toEqual([]);
  });
  test("is told once in the check, in the words of its condition when that is what is wrong", () => {
    expect(kinds(choice(3), { condition: all(equals("q0", 1), equals("q0", 2)) })).toEqual(["q1 neverAsked"]);
    expect(kinds(choice(3), { condition: equals("q0", 9) })).toEqual(["q1 conditionValue"]);
  });
  test("is found in time, however the conditions grow", () => {
    const wide = any(...Array.from({ length: 30 }, (_, index) => equals("q0", index + 1)));
    const deep = all(...Array.from({ length: 30 }, () => wide));
    const chain = Array.from({ length: 40 }, (_, index) => ({
      condition: index === 0 ? deep : all(deep, { kind: "answered" as const, item: `q${index}` }),
    }));
    const started = performance.now();
    expect(never(choice(30), ...chain)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("an answer that is taken over", () => {
  test.each([
    ["of a question that is not there", "{nergens}", "pipedUnknown"],
    ["of the question itself", "{q2}", "pipedLater"],
    ["of something to read", "{q1}", "pipedNotAsked"],
  ])("%s is refused", (_, text, kind) => {
    expect(kinds({}, { type: "explanation" }, { hintNl: text, hintEn: text })).toEqual([`q2 ${kind}`]);
  });
});

describe("a text that is hard to read", () => {
  const hard = { textNl: "Indien u verhuist, wat dan?" };
  test("is a warning until there is a reason", () => {
    expect(findings(items(hard))).toMatchObject([{ kind: "wording", severity: "warning", values: { number: 1 } }]);
    expect(kinds({ ...hard, wordingReason: "Zo staat het in de wet." })).toEqual([]);
  });
  test("is none where the words are fixed", () => {
    const texts = { titleNl: "Aangaande wonen", titleEn: "Housing", introNl: "Indien u verhuist." };
    const checked = { ...texts, items: items(hard), sampling: {}, wordsAreFixed: true };
    expect(checkQuestionnaire(checked)).toEqual([]);
  });
  test("is found in the title and in the introduction too", () => {
    const texts = {
      titleNl: "Aangaande wonen",
      titleEn: "Housing",
      introNl: "Indien u verhuist. De weg wordt gemaakt.",
    };
    const found = checkQuestionnaire({ ...texts, items: items({}), sampling: {}, wordsAreFixed: false });
    expect(found).toEqual([
      { kind: "wordingTitle", severity: "warning", code: null, values: { number: 1 } },
      { kind: "wordingIntro", severity: "warning", code: null, values: { number: 2 } },
    ]);
    expect(found.filter(isAboutTexts)).toEqual(found);
    expect(findings(items(hard)).filter(isAboutTexts)).toEqual([]);
  });
  test.each<[string, Partial<ItemDraft>]>([
    [
      "an answer",
      choice(2, { options: [{ value: 1, labelNl: "Aangaande wonen", labelEn: "x" }, ...options(2).slice(1)] }),
    ],
    ["a hint", { hintNl: "Indien u verhuist.", hintEn: "If you move." }],
    ["an explanation", { type: "explanation", ...hard }],
    ["the heading of a page", { type: "page", ...hard }],
  ])("is found in %s", (_, item) => {
    expect(findings(items({}, item, {})).map(({ code, kind }) => `${code} ${kind}`)).toEqual(["q1 wording"]);
  });
});
