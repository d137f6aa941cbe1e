import { expect, test } from "vitest";
import { completeContent } from "../../../../tests/factories/proposal-draft.ts";
import { factText } from "../proposal.ts";
import { type ContentWords, changesBetween, changesInWords } from "./content-fields.ts";
import { isSame } from "./same-content.ts";

const words: ContentWords = {
  area: (code) => `gebied ${code}`,
  theme: (code) => `thema ${code}`,
  task: (code) => `opgave ${code}`,
  scenario: (kind) => kind,
  file: (id) => `bestand ${id}`,
  fact: (fact) => factText(fact, "nl"),
  source: (text) => `Bron: ${text}`,
};
const changes = (change: Partial<typeof completeContent>) =>
  changesBetween(completeContent, { ...completeContent, ...change }, words);

test("what did not change is not told", () => {
  expect(changes({})).toEqual([]);
});

test("lines that went and lines that came are told by part, in the order of the page", () => {
  const facts = [{ label: "banken", value: "12", unit: "stuks", source: "krant" }];
  expect(changes({ facts, summary: "De gemeente wil een kade.\nMeer niet.", tasks: ["gezondheid"] })).toEqual([
    { field: "summary", gone: [completeContent.summary], come: ["De gemeente wil een kade.", "Meer niet."] },
    { field: "facts", gone: [], come: ["banken: 12 stuks. Bron: krant"] },
    { field: "tasks", gone: [], come: ["opgave gezondheid"] },
  ]);
});

test("a figure is told as the page writes it", () => {
  const fact = { label: "kantoren", value: "1.200", unit: "%", source: null };
  const [, change] = changesBetween(completeContent, { ...completeContent, title: "Brug", facts: [fact] }, words);
  expect(change?.come).toEqual(["kantoren: 1.200%."]);
  expect(
    changesBetween(
      { ...completeContent, facts: [fact] },
      { ...completeContent, facts: [{ ...fact, value: "1200" }] },
      words,
    ),
  ).toEqual([]);
});

test("another order is a change without lines", () => {
  const sources = ["a", "b"];
  const before = { ...completeContent, sources };
  expect(changesBetween(before, { ...before, sources: ["b", "a"] }, words)).toEqual([
    { field: "sources", gone: [], come: [] },
  ]);
});

test("who reads what changed reads words: no markup, and nothing of what is only bold now", () => {
  const before = { ...completeContent, summary: "Er komt een kade.", caution: "Let op." };
  const after = { ...before, summary: "Er komt **geen** [kade](https://a.nl).", caution: "**Let op.**", sources: [] };
  expect(changesInWords(changesBetween(before, after, words)).filter(({ field }) => field !== "sources")).toEqual([
    { field: "summary", gone: ["Er komt een kade."], come: ["Er komt geen kade (https://a.nl/)."] },
  ]);
  const [first, second] = [
    { ...before, sources: ["a", "b"] },
    { ...before, sources: ["b", "a"] },
  ];
  expect(changesInWords(changesBetween(first, second, words))).toEqual([{ field: "sources", gone: [], come: [] }]);
});

test("the same content in another order of keys is the same, and another list is not", () => {
  expect(isSame({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
  expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(isSame({ a: null }, { a: undefined })).toBe(false);
  expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(isSame([], {})).toBe(false);
});
