import { expect, test } from "vitest";
import { anItem, numbered, options } from "../../../tests/factories/item.ts";
import type { Answer } from "./answer.ts";
import { piped, referring } from "./piping.ts";

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

test.each([
  ["U gaf een {jaren}. Waarom {onbekend}?", "U gaf het antwoord op vraag 3. Waarom {onbekend}?"],
  ["U koos {keuze} en {tekst}.", "U koos het antwoord op vraag 2 en het antwoord op vraag 4."],
  ["{plek}: klopt dat?", "Het antwoord op vraag 5: klopt dat?"],
  ["Dank u. Het {plek} is bekend.", "Dank u. Het antwoord op vraag 5 is bekend."],
  ["U leest {lees}.", "U leest een eerder antwoord."],
  ["Waarde {plek", "Waarde {plek"],
])("on paper %s reads as %s", (text, shown) => {
  const onPaper = [
    ...numbered([{ code: "eerst" }, { code: "lees", type: "explanation" }]),
    ...["keuze", "jaren", "tekst", "plek"].map((code) => anItem({ code })),
  ];
  expect(referring(anItem({ code: "v", textNl: text }), onPaper, "number").textNl).toBe(shown);
});

test("for who reads without answers a question is named by its own words, in both languages, hints and options too", () => {
  const named = anItem({
    code: "v",
    textNl: "U koos {keuze}. Waarom?",
    textEn: "You chose the {keuze}. Why?",
    hintNl: "Denk aan {tekst}.",
    options: [{ value: 1, labelNl: "Om {jaren}", labelEn: "For {jaren}" }],
  });
  expect(referring(named, items)).toMatchObject({
    textNl: "U koos het antwoord op “Vraag keuze?”. Waarom?",
    textEn: "You chose the answer to “Question keuze?”. Why?",
    hintNl: "Denk aan het antwoord op “Vraag tekst?”.",
    options: [
      { value: 1, labelNl: "Om het antwoord op “Vraag jaren?”", labelEn: "For the answer to “Question jaren?”" },
    ],
  });
});

test("a question with many words, without words, or that names another itself is an earlier answer", () => {
  const asked = numbered([
    { code: "lang", textNl: `Vraag ${"x".repeat(60)}?` },
    { code: "leeg", textEn: "" },
    { code: "verder", textNl: "En {lang}?" },
  ]);
  const shown = referring(anItem({ code: "v", textNl: "Om {lang} of {verder}", textEn: "For {leeg}" }), asked);
  expect(shown).toMatchObject({
    textNl: "Om een eerder antwoord of een eerder antwoord",
    textEn: "For an earlier answer",
  });
});
