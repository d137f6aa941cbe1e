import { expect, test } from "vitest";
import { anItem, numbered, options } from "../../../tests/factories/item.ts";
import type { Answer } from "./answer.ts";
import { piped } from "./piping.ts";

const items = numbered([
  { code: "keuze", type: "single_choice", options: options(2) },
  { code: "tekst", type: "open_text" },
  { code: "jaren", type: "number", settings: { unit: "jaar" } },
  { code: "plek", type: "map_point" },
]);
const question = anItem({
  code: "v",
  textNl: "U koos {keuze}. En {tekst}, {jaren}, {plek}, {onbekend}?",
  textEn: "{keuze}",
});
const fill = (answers: [number, Answer][]) =>
  piped(question, { items, answers: new Map(answers), places: { WK036300: "Burgwallen" } });

test("earlier answers stand in a text as people know them, in both languages", () => {
  const shown = fill([
    [1, { state: "answered", score: 2 }],
    [2, { state: "answered", body: "Meer\ngroen" }],
    [3, { state: "answered", amount: 12.5 }],
    [4, { state: "answered", areaCode: "WK036300" }],
  ]);
  expect(shown.textNl).toBe("U koos Keuze 2. En Meer groen, 12,5 jaar, Burgwallen, {onbekend}?");
  expect(shown.textEn).toBe("Choice 2");
});

test("a neutral word stands in for what was not answered, and a long text is shortened", () => {
  const shown = fill([
    [1, { state: "dont_know" }],
    [2, { state: "answered", body: "x".repeat(200) }],
  ]);
  expect(shown.textNl).toContain("U koos uw antwoord.");
  expect(shown.textNl).toContain(`En ${"x".repeat(60)}…, uw antwoord`);
});
