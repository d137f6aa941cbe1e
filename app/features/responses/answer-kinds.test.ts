import { describe, expect, test } from "vitest";
import { anItem, options } from "../../../tests/factories/item.ts";
import { parseAnswer } from "./answer-form.server.ts";

const answered = (content: object) => ({ answer: { state: "answered", ...content } });
const wrong = (field: string, error: string) => ({ field, error: `responses.error.${error}` });

describe("a statement", () => {
  const statement = anItem({ code: "s", type: "statement", lowest: -1, highest: 1 });
  test.each([
    ["1", answered({ score: 1 })],
    ["0", answered({ score: 0 })],
    ["-1", answered({ score: -1 })],
    ["2", wrong("s", "notAnOption")],
    ["eens", wrong("s", "notAnOption")],
  ])("reads %j", (value, expected) => {
    expect(parseAnswer(statement, { s: [value] })).toEqual(expected);
  });
});

describe("a ranking", () => {
  const ranking = anItem({ code: "r", type: "ranking", required: true, options: options(3) });
  test.each([
    [{ "r.1": ["2"], "r.2": ["3"], "r.3": ["1"] }, answered({ choices: [3, 1, 2] })],
    [{ "r.1": ["1"], "r.2": ["1"], "r.3": ["2"] }, wrong("r.2", "placeTwice")],
    [{ "r.1": ["1"], "r.2": [""], "r.3": ["2"] }, wrong("r.2", "missingPlace")],
    [{ "r.1": ["4"], "r.2": ["1"], "r.3": ["2"] }, wrong("r.1", "notAnOption")],
    [{ "r.1": ["0"], "r.2": ["1"], "r.3": ["2"] }, wrong("r.1", "notAnOption")],
    [{ "r.1": ["1", "2"], "r.2": ["3"], "r.3": ["2"] }, wrong("r.1", "notAnOption")],
    [{ r: ["dont_know"], "r.1": ["", ""] }, { answer: { state: "dont_know" } }],
    [{ r: ["dont_know"], "r.1": ["1"] }, wrong("r", "contradiction")],
    [{ "r.1": [""], "r.2": [""] }, wrong("r.1", "missing")],
  ])("reads %j", (values, expected) => {
    expect(parseAnswer(ranking, values)).toEqual(expected);
  });
  test("of the best two leaves the others without a place", () => {
    const topTwo = anItem({ code: "r", type: "ranking", maxChoices: 2, options: options(3) });
    expect(parseAnswer(topTwo, { "r.3": ["1"], "r.1": ["2"] })).toEqual(answered({ choices: [3, 1] }));
    expect(parseAnswer(topTwo, { "r.3": ["1"] })).toEqual(wrong("r.1", "missingPlace"));
    expect(parseAnswer(topTwo, {})).toEqual({ answer: { state: "skipped" } });
  });
});

describe("points", () => {
  const points = anItem({ code: "p", type: "points", options: options(3), settings: { total: 100 } });
  test.each([
    [{ "p.1": ["60"], "p.2": [" 40 "], "p.3": [""] }, answered({ points: [60, 40, 0] })],
    [{ "p.3": ["100"] }, answered({ points: [0, 0, 100] })],
    [{ "p.1": ["60"], "p.2": ["39"] }, wrong("p.1", "pointsLeft")],
    [{ "p.1": ["60"], "p.2": ["41"] }, wrong("p.1", "pointsOver")],
    [{ "p.1": ["-10"], "p.2": ["110"] }, wrong("p.1", "notPoints")],
    [{ "p.1": ["99,5"], "p.2": ["0,5"] }, wrong("p.1", "notPoints")],
    [{ "p.1": ["100", "100"] }, wrong("p.1", "notPoints")],
    [{ "p.1": ["1e2"] }, wrong("p.1", "notPoints")],
    [{}, { answer: { state: "skipped" } }],
  ])("reads %j", (values, expected) => {
    expect(parseAnswer(points, values)).toEqual(expected);
  });
  test("of a budget add up to its own total", () => {
    const budget = anItem({ code: "p", type: "points", options: options(2), settings: { total: 25000 } });
    expect(parseAnswer(budget, { "p.1": ["20000"], "p.2": ["5000"] })).toEqual(answered({ points: [20000, 5000] }));
  });
});

describe("a number", () => {
  const years = anItem({ code: "n", type: "number", settings: { least: 0, most: 120 } });
  test.each([
    ["12", answered({ amount: 12 })],
    ["0", answered({ amount: 0 })],
    ["120", answered({ amount: 120 })],
    ["121", wrong("n", "tooHigh")],
    ["-1", wrong("n", "tooLow")],
    ["\u22121", wrong("n", "tooLow")],
    ["12,5", wrong("n", "notWhole")],
    ["twaalf", wrong("n", "notANumber")],
    ["1e1", wrong("n", "notANumber")],
    ["Infinity", wrong("n", "notANumber")],
    ["0x10", wrong("n", "notANumber")],
  ])("reads %j", (value, expected) => {
    expect(parseAnswer(years, { n: [value] })).toEqual(expected);
  });
  test("may have decimals and points between thousands where the question says so", () => {
    const euros = anItem({ code: "n", type: "number", settings: { decimals: true } });
    expect(parseAnswer(euros, { n: ["1.250,75"] })).toEqual(answered({ amount: 1250.75 }));
    expect(parseAnswer(euros, { n: ["1 250"] })).toEqual(answered({ amount: 1250 }));
    expect(parseAnswer(euros, { n: ["2.5"] })).toEqual(answered({ amount: 2.5 }));
    expect(parseAnswer(euros, { n: ["1.25.0"] })).toEqual(wrong("n", "notANumber"));
  });
  test("and weet ik niet exclude each other; an empty box beside it is nothing", () => {
    expect(parseAnswer(years, { n: ["", "dont_know"] })).toEqual({ answer: { state: "dont_know" } });
    expect(parseAnswer(years, { n: ["12", "dont_know"] })).toEqual(wrong("n", "contradiction"));
  });
});

describe("a date", () => {
  const bounds = { least: Date.UTC(2020, 0, 1) / 86_400_000, most: Date.UTC(2026, 11, 31) / 86_400_000 };
  const date = anItem({ code: "d", type: "date", settings: bounds });
  test.each([
    ["2024-02-29", answered({ amount: 19782 })],
    ["29-2-2024", answered({ amount: 19782 })],
    ["2023-02-29", wrong("d", "notADate")],
    ["31-4-2024", wrong("d", "notADate")],
    ["2019-12-31", wrong("d", "tooEarly")],
    ["2020-01-01", answered({ amount: bounds.least })],
    ["2027-01-01", wrong("d", "tooLate")],
    ["gisteren", wrong("d", "notADate")],
    ["20240229", wrong("d", "notADate")],
  ])("reads %j", (value, expected) => {
    expect(parseAnswer(date, { d: [value] })).toEqual(expected);
  });
});

describe("a place", () => {
  const place = anItem({ code: "k", type: "map_point" });
  const wijken = new Set(["WK036300"]);
  test("is a wijk of the round's area and nothing else", () => {
    expect(parseAnswer(place, { k: ["WK036300"] }, wijken)).toEqual(answered({ areaCode: "WK036300" }));
    expect(parseAnswer(place, { k: ["WK059900"] }, wijken)).toEqual(wrong("k", "notAPlace"));
    expect(parseAnswer(place, { k: ["52.37,4.89"] }, wijken)).toEqual(wrong("k", "notAPlace"));
    expect(parseAnswer(place, { k: ["WK036300", "WK036300"] }, wijken)).toEqual(wrong("k", "notAPlace"));
    expect(parseAnswer(place, { k: ["prefer_not_to_say"] }, wijken)).toEqual({
      answer: { state: "prefer_not_to_say" },
    });
  });
});
