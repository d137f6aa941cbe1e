import { expect, test } from "vitest";
import type { Item } from "~/features/questionnaires/item.ts";
import { anItem } from "../../../../tests/factories/item.ts";
import { parseAnswer } from "../answer-form.server.ts";
import { cellValues } from "./cell-values.ts";

const options = [1, 2, 3].map((value) => ({ value, labelNl: `Keuze ${value}`, labelEn: `Choice ${value}` }));
const asked = (change: Partial<Item>) => anItem({ code: "vraag", ...change });
const read = (item: Item, cell: string) => parseAnswer(item, cellValues(item, cell));

test.each([
  [asked({ type: "grade", lowest: 1, highest: 10 }), "7", { state: "answered", score: 7 }],
  [asked({ type: "effect", lowest: -3, highest: 3 }), "-2", { state: "answered", score: -2 }],
  [asked({ type: "effect", lowest: -3, highest: 3 }), "0", { state: "answered", score: 0 }],
  [asked({ type: "effect", lowest: -3, highest: 3 }), "+3", { state: "answered", score: 3 }],
  [asked({ type: "multiple_choice", options, maxChoices: 2 }), "3|1", { state: "answered", choices: [1, 3] }],
  [asked({ type: "ranking", options }), "2|3|1", { state: "answered", choices: [2, 3, 1] }],
  [asked({ type: "points", options, settings: { total: 100 } }), "50|50|0", { state: "answered", points: [50, 50, 0] }],
  [asked({ type: "open_text" }), "Meer groen.", { state: "answered", body: "Meer groen." }],
  [asked({ type: "grade", lowest: 1, highest: 10 }), "dk", { state: "dont_know" }],
  [asked({ type: "grade", lowest: 1, highest: 10 }), "na", { state: "prefer_not_to_say" }],
  [asked({ type: "grade", lowest: 1, highest: 10 }), " ", { state: "skipped" }],
])("a cell of %o is read by the rules of the form: %s", (item, cell, answer) => {
  expect(read({ ...item, required: false }, cell)).toEqual({ answer });
});

test.each([
  [asked({ type: "grade", lowest: 1, highest: 10 }), "11"],
  [asked({ type: "effect", lowest: -3, highest: 3 }), "4"],
  [asked({ type: "effect", lowest: -3, highest: 3 }), "beter"],
  [asked({ type: "multiple_choice", options, maxChoices: 2 }), "1|2|3"],
  [asked({ type: "multiple_choice", options, maxChoices: 2 }), "9"],
  [asked({ type: "ranking", options }), "1|1|2"],
  [asked({ type: "ranking", options }), "1|2|9"],
  [asked({ type: "points", options, settings: { total: 100 } }), "50|50"],
  [asked({ type: "points", options, settings: { total: 100 } }), "50|50|10"],
])("a cell of %o that cannot be is refused: %s", (item, cell) => {
  expect(read(item, cell)).toHaveProperty("error");
});
