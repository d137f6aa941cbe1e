import fc from "fast-check";
import { expect, test } from "vitest";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Answer } from "./answer.ts";
import { readBackground } from "./answering-form.server.ts";
import { readAsked } from "./asked-items.server.ts";
import { ageGroups, educations, genders } from "./background.ts";
import { givenValues } from "./given-values.ts";

const base: Omit<Item, "id" | "code" | "type"> = {
  textNl: "",
  textEn: "",
  hintNl: null,
  hintEn: null,
  required: false,
  lowest: null,
  highest: null,
  maxChoices: null,
  themeCode: null,
  scenarioId: null,
  level: null,
  condition: null,
  settings: {},
  wordingReason: null,
  options: [1, 2, 3, 4].map((value) => ({ value, labelNl: "", labelEn: "" })),
};
const items: Item[] = [
  { ...base, id: 1, code: "cijfer", type: "grade", lowest: 1, highest: 10 },
  { ...base, id: 2, code: "wonen", type: "effect", lowest: -3, highest: 3 },
  { ...base, id: 3, code: "keuzes", type: "multiple_choice", maxChoices: 4 },
  { ...base, id: 4, code: "eens", type: "likert", lowest: 1, highest: 4 },
  { ...base, id: 5, code: "tekst", type: "open_text" },
  { ...base, id: 6, code: "stelling", type: "statement", lowest: -1, highest: 1 },
  { ...base, id: 7, code: "volgorde", type: "ranking" },
  { ...base, id: 8, code: "punten", type: "points", settings: { total: 10 } },
  { ...base, id: 9, code: "getal", type: "number", settings: { decimals: true } },
  { ...base, id: 10, code: "dag", type: "date" },
  { ...base, id: 11, code: "plek", type: "map_point" },
];
const places = new Set(["WK036300", "WK047901"]);
const other = fc.constantFrom<Answer>({ state: "skipped" }, { state: "dont_know" }, { state: "prefer_not_to_say" });
const scored = (min: number, max: number) =>
  fc.oneof(
    other,
    fc.integer({ min, max }).map((score): Answer => ({ state: "answered", score })),
  );
const choices = fc
  .subarray([1, 2, 3, 4], { minLength: 1 })
  .map((chosen): Answer => ({ state: "answered", choices: chosen }));
const text = fc.constantFrom<Answer>({ state: "skipped" }, { state: "answered", body: "Meer groen\nen rust" });

const ranked = fc
  .shuffledSubarray([1, 2, 3, 4], { minLength: 4 })
  .map((chosen): Answer => ({ state: "answered", choices: chosen }));
const divided = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3))
  .map(([a, b, c]): Answer => ({ state: "answered", points: [a, b, c, 10 - a - b - c] }));
const amount = fc.integer({ min: -1e9, max: 1e9 }).map((n): Answer => ({ state: "answered", amount: n / 4 }));
const day = fc.integer({ min: -20_000, max: 40_000 }).map((n): Answer => ({ state: "answered", amount: n }));
const place = fc.constantFrom(...places).map((areaCode): Answer => ({ state: "answered", areaCode }));
const newer = fc.tuple(
  scored(-1, 1),
  ...[ranked, divided, amount, day, place].map((answer) => fc.oneof(other, answer)),
);

test("what the form was given comes back as the same answers", () => {
  fc.assert(
    fc.property(
      fc.tuple(scored(1, 10), scored(-3, 3), fc.oneof(other, choices), scored(1, 4), text),
      newer,
      fc.record({
        gemeenteCode: fc.constantFrom(null, "GM0363"),
        ageGroup: fc.constantFrom(null, ...ageGroups),
        gender: fc.constantFrom(null, ...genders),
        education: fc.constantFrom(null, ...educations),
      }),
      (older, others, background) => {
        const given = [...older, ...others];
        const answers = items.map((item, place) => ({ item, answer: given[place] ?? { state: "skipped" as const } }));
        const values = givenValues(answers, background);
        const drawn = new Set(items.map(({ id }) => id));
        const read = readAsked({ items, drawn, places }, values);
        expect(read.errors).toEqual({});
        expect([...read.answers.values()]).toEqual(answers.map(({ answer }) => answer));
        expect(readBackground(values, ["GM0363"]).background).toEqual(background);
      },
    ),
  );
});
