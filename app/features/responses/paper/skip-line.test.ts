import { expect, test } from "vitest";
import type { Condition } from "~/features/questionnaires/condition.ts";
import { translator } from "~/i18n/translate.ts";
import { numbered } from "../../../../tests/factories/item.ts";
import { skipLine } from "./skip-line.ts";

const often = ["Elke dag", "Soms", "Nooit"].map((labelNl, index) => ({ value: index + 1, labelNl, labelEn: labelNl }));

/** The line above the last question of a list, under this condition. */
function lineOf(condition: Condition): string {
  const items = numbered([
    { code: "uitleg", type: "explanation" },
    { code: "cijfer" },
    { code: "hoe_vaak", type: "single_choice", lowest: 1, highest: 3, options: often },
    { code: "welke", type: "multiple_choice", lowest: null, highest: null, options: often },
    { code: "mensen", type: "number", lowest: null, highest: null },
    { code: "plan", type: "effect", lowest: -3, highest: 3 },
    { code: "laatste", condition },
  ]);
  const item = items.at(-1);
  if (!item) throw new Error("There should be a question");
  return skipLine(translator("nl"), item, items);
}

test.each<[Condition, string]>([
  [{ kind: "among", item: "hoe_vaak", values: [1, 2] }, "Alleen als u bij vraag 2 ‘Elke dag’ of ‘Soms’ koos."],
  [{ kind: "equals", item: "hoe_vaak", value: 3 }, "Alleen als u bij vraag 2 ‘Nooit’ koos."],
  [{ kind: "least", item: "hoe_vaak", value: 2 }, "Alleen als u bij vraag 2 ‘Soms’ of ‘Nooit’ koos."],
  [{ kind: "least", item: "cijfer", value: 7 }, "Alleen als u bij vraag 1 een 7 of hoger gaf."],
  [{ kind: "least", item: "welke", value: 2 }, "Alleen als u bij vraag 3 ten minste 2 antwoorden koos."],
  [{ kind: "least", item: "mensen", value: 2 }, "Alleen als u bij vraag 4 het getal 2 of meer invulde."],
  [{ kind: "equals", item: "plan", value: -3 }, "Alleen als u bij vraag 5 ‘Veel slechter’ koos."],
  [{ kind: "answered", item: "cijfer" }, "Alleen als u vraag 1 invulde."],
  [
    {
      kind: "all",
      conditions: [
        { kind: "equals", item: "cijfer", value: 10 },
        {
          kind: "any",
          conditions: [
            { kind: "equals", item: "hoe_vaak", value: 1 },
            { kind: "equals", item: "welke", value: 2 },
          ],
        },
      ],
    },
    "Alleen als u bij vraag 1 een 10 gaf, en (bij vraag 2 ‘Elke dag’ koos, of bij vraag 3 ‘Soms’ koos).",
  ],
])("the condition %o stands on paper as: %s", (condition, line) => {
  expect(lineOf(condition)).toBe(line);
});

test("the condition of a page names the questions on it, and a question for everybody has no line", () => {
  const condition: Condition = { kind: "equals", item: "a", value: 1 };
  const items = numbered([
    { code: "a" },
    { code: "deel", type: "page", condition },
    { code: "b" },
    { code: "c" },
    { code: "verder", type: "page" },
    { code: "d" },
  ]);
  const lines = items.map((item) => skipLine(translator("nl"), item, items));
  expect(lines).toEqual(["", "Vraag 2 tot en met 3: alleen als u bij vraag 1 een 1 gaf.", "", "", "", ""]);
});
