import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { numbered, options } from "../../../../tests/factories/item.ts";
import type { FormValues } from "../answer-fields.ts";
import { mistakesIn } from "../mistakes.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";
import { type AssistedMode, readPaper } from "./read-paper.server.ts";

const items = numbered([
  { code: "geld", type: "points", textNl: "Verdeel 100 punten.", options: options(3), settings: { total: 100 } },
  { code: "jaren", type: "number", textNl: "Hoe lang woont u hier?", settings: { least: 1, most: 120 } },
  { code: "drie", type: "top_k", textNl: "Wat is het belangrijkst?", options: options(5), maxChoices: 3 },
  { code: "sinds", type: "date", textNl: "Sinds wanneer?", settings: { most: 0 } },
]);
const desk = { items, gemeenten: [], wijken: [] } as unknown as PaperDesk;

/** What the list of mistakes above an entered form says. */
function saidOf(mode: AssistedMode, values: FormValues, language: "nl" | "en" = "nl"): string[] {
  const { errors } = readPaper(desk, { mode, values });
  return mistakesIn({ items, values, errors }, { t: translator(language), language }).map(({ message }) => message);
}

test("a sum on paper that is wrong is told with its question and its numbers, and that the question may stay empty", () => {
  const short = { "geld.1": ["60"], "geld.2": ["30"] };
  expect(saidOf("paper", short)).toEqual([
    "Verdeel 100 punten: U moet nog 10 verdelen. Samen moet het 100 zijn. Klopt de som op het papier niet? Laat deze vraag dan leeg.",
  ]);
  expect(saidOf("paper", { "geld.1": ["60"], "geld.2": ["55"] })).toEqual([
    "Verdeel 100 punten: U hebt er 15 te veel verdeeld. Samen moet het 100 zijn. Klopt de som op het papier niet? Laat deze vraag dan leeg.",
  ]);
  expect(saidOf("paper", {})).toEqual([]);
});

test("who is on the telephone can be asked: nothing is said about paper", () => {
  expect(saidOf("phone", { "geld.1": ["60"], "geld.2": ["30"] })).toEqual([
    "Verdeel 100 punten: U moet nog 10 verdelen. Samen moet het 100 zijn.",
  ]);
});

test.each(["nl", "en"] as const)("every sentence about a form has its numbers filled in (%s)", (language) => {
  const said = [
    ...saidOf("paper", { "geld.1": ["100"], "geld.2": ["1"] }, language),
    ...saidOf("paper", { "geld.1": ["101"], jaren: ["0"], drie: ["1"], sinds: ["2026-01-01"] }, language),
    ...saidOf("paper", { "geld.1": ["1"], jaren: ["121"], drie: ["1", "2", "3", "4"] }, language),
  ];
  expect(said).toHaveLength(8);
  expect(said.filter((sentence) => sentence.includes("{{"))).toEqual([]);
});
