import { describe, expect, test } from "vitest";
import type { Item, ItemDraft } from "../item.ts";
import { fittedToType, itemTypes } from "../item-kind.ts";
import { perceivedEffectItems } from "../perceived-effect.ts";
import { valueRatingItems } from "../value-rating.ts";
import { type FiledQuestionnaire, readQuestionnaire, writeQuestionnaire } from "./questionnaire-file.ts";

const scenarios = new Map([
  ["haven-stad/nul", 1],
  ["haven-stad/plan", 2],
]);

/** Everything that an item can have, whatever it was left out of. */
function complete(draft: ItemDraft): Omit<Item, "id"> {
  const nothing = {
    ...{ hintNl: null, hintEn: null, themeCode: null, scenarioId: null, level: null },
    ...{ condition: null, wordingReason: null, lowest: null, highest: null, maxChoices: null },
  };
  return { ...nothing, options: [], settings: {}, ...fittedToType(draft) } as Omit<Item, "id">;
}

function filed(items: ItemDraft[], rest: Partial<FiledQuestionnaire> = {}) {
  return {
    ...{ slug: "proef", instrument: "survey" as const, titleNl: "Proef", titleEn: "Trial" },
    ...{ introNl: "", introEn: "", sampling: {} },
    ...rest,
    items: items.map(complete),
  };
}

const written = (questionnaire: ReturnType<typeof filed>) => writeQuestionnaire(questionnaire, scenarios);
const readAgain = (text: string) => readQuestionnaire({ name: "lijst.yaml", text }, scenarios);

const everything: ItemDraft[] = itemTypes.map((type, index) => ({
  code: `vraag_${index}`,
  type,
  textNl: `Vraag: "${index}"? {vraag_0} #nee`,
  textEn: index % 2 ? "" : "Question - ?",
  hintNl: "Twee\nregels",
  hintEn: "Two\nlines",
  required: index % 2 === 0,
  options: [1, 2, 3].map((value) => ({ value: value * 2, labelNl: `Ja ${value}`, labelEn: `yes ${value}` })),
  maxChoices: 2,
  themeCode: "wonen",
  condition: {
    kind: "any",
    conditions: [
      { kind: "all", conditions: [{ kind: "answered", item: "vraag_0" }] },
      { kind: "equals", item: "vraag_0", value: -3 },
      { kind: "among", item: "vraag_0", values: [1, 2.5] },
      { kind: "least", item: "vraag_0", value: 4 },
    ],
  },
  settings: { total: 50, unit: "euro", least: -10, most: 20_000, decimals: true, random: true, block: "a" },
  wordingReason: "Staat zo in de wet.",
}));

describe("what is written and read again is the same", () => {
  test.each([
    [
      "with every type and every setting",
      filed(everything, { introNl: "Hallo.", introEn: "Hello.", sampling: { a: 3 } }),
    ],
    ["of the value rating", filed(valueRatingItems({ nl: "de regio", en: "the region" }))],
    [
      "of perceived effects",
      filed(
        perceivedEffectItems({
          area: { nl: "Haven-Stad", en: "Haven-Stad" },
          horizonYear: 2040,
          scenarios: [
            { id: 1, code: "nul", name: "Niets doen", isNul: true },
            { id: 2, code: "plan", name: "Bouwen", isNul: false },
          ],
        }),
        { instrument: "perceived_effect" },
      ),
    ],
    ["without questions", filed([])],
  ])("%s", (_, questionnaire) => {
    expect(readAgain(written(questionnaire))).toEqual(questionnaire);
  });
});

describe("a file that is wrong is refused with the line and the field", () => {
  const start = "vragenlijst:\n  slug: proef\n  titel: {nl: Proef, en: Trial}\n  vragen:\n";
  test.each([
    ["is no YAML", "vragenlijst: [", "lijst.yaml, regel 1, kolom 15: dit is geen geldige YAML."],
    [
      "has a field that does not exist",
      `${start}  - code: a\n    soort: grade\n    tekst: {nl: A?}\n    kleur: rood\n`,
      "lijst.yaml, regel 8, kolom 12: vragenlijst > vragen > 1 > kleur: dit veld bestaat niet.",
    ],
    [
      "has a type that does not exist",
      `${start}  - code: a\n    soort: raadsel\n    tekst: {nl: A?}\n`,
      "lijst.yaml, regel 6, kolom 12: vragenlijst > vragen > 1 > soort: dit veld klopt niet.",
    ],
    [
      "has a code twice",
      `${start}  - {code: a, soort: grade, tekst: {nl: A?}}\n  - {code: a, soort: grade, tekst: {nl: B?}}\n`,
      "lijst.yaml, regel 6, kolom 12: vragenlijst > vragen > 2 > code: vraag a staat er twee keer in.",
    ],
    [
      "has a question with the name of a field of every form",
      `${start}  - {code: gemeente, soort: grade, tekst: {nl: A?}}\n`,
      "zo kan een vraag niet heten: gemeente.",
    ],
    [
      "names a scenario that does not exist",
      `${start}  - {code: a, soort: effect, scenario: haven-stad/geen, tekst: {nl: A?}}\n`,
      "scenario haven-stad/geen bestaat niet.",
    ],
    [
      "has a condition of no known kind",
      `${start}  - code: a\n    soort: grade\n    tekst: {nl: A?}\n    voorwaarde: {vraag: b, wordt: 2}\n`,
      "lijst.yaml, regel 8, kolom 35: vragenlijst > vragen > 1 > voorwaarde > wordt: dit veld bestaat niet.",
    ],
    [
      "gives two answers one value",
      `${start}  - {code: a, soort: likert, tekst: {nl: A?}, antwoorden: [{nl: Ja, waarde: 2}, {nl: Nee}]}\n`,
      "de waarde 2 staat er twee keer in.",
    ],
  ])("when it %s", (_, text, sentence) => {
    expect(() => readAgain(text)).toThrow(sentence);
  });
});
