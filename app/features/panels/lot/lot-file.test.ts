import { expect, test } from "vitest";
import { readQuotas, writeQuotas } from "./lot-file.ts";
import { quotaLines, sortedNumbers } from "./quota-lines.ts";

const bounds = { least: 1, most: 3 };

const quotas = { leeftijd: { "18-29": { least: 1, most: 3 }, "30+": { least: 2, most: 9 } } };

test("the lines of quotas stand in the order that people expect, whatever order the database gives", () => {
  const stored = { geslacht: { vrouw: bounds }, leeftijd: { "60+": bounds, "18-29": bounds, "9": bounds } };
  expect(quotaLines(stored).map(({ level }) => level)).toEqual(["vrouw", "9", "18-29", "60+"]);
  expect(sortedNumbers(["29", "3", "101"])).toEqual(["3", "29", "101"]);
});

test("quotas are read line by line, and written as they were read", () => {
  expect(readQuotas("leeftijd; 18-29; 1; 3\n\n leeftijd;30+;2;9 \n", { seats: 10 })).toEqual(quotas);
  expect(readQuotas(writeQuotas(quotas), { seats: 10 })).toEqual(quotas);
});

test.each([
  ["leeftijd; 18-29; 3", "uw tekst, regel 1: schrijf kenmerk; groep; minstens; hoogstens"],
  ["leeftijd; 18-29; drie; 4", "regel 1: schrijf hele getallen"],
  ["leeftijd; 18-29; 5; 4", "regel 1: minstens is meer dan hoogstens"],
  ["leeftijd; 18-29; 50; 60", "regel 1: er zijn 10 plaatsen"],
  ["leeftijd; 18-29; 1; 3\nleeftijd; 18-29; 1; 3", 'regel 2: "leeftijd; 18-29" staat er twee keer'],
  ["geslacht; vrouw; 6; 9\ngeslacht; man; 5; 9", "bij geslacht: ‘minstens’ is samen 11, en er zijn maar 10 plaatsen."],
  ["geslacht; vrouw; 1; 4\ngeslacht; man; 1; 5", "bij geslacht: ‘hoogstens’ is samen 9, en er zijn 10 plaatsen."],
  ["", "schrijf minstens één regel"],
])("quotas %j are refused with the line or the feature", (text, sentence) => {
  expect(() => readQuotas(text, { seats: 10 })).toThrow(sentence);
});
