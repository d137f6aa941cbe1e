import { describe, expect, test } from "vitest";
import type { Item } from "~/features/questionnaires/item.ts";
import { parseAnswer } from "./answer-form.server.ts";

const item = (change: Partial<Item>): Item => ({
  id: 1,
  code: "wonen",
  type: "effect",
  textNl: "",
  textEn: "",
  hintNl: null,
  hintEn: null,
  required: true,
  lowest: -3,
  highest: 3,
  maxChoices: null,
  themeCode: "wonen",
  scenarioId: null,
  level: null,
  options: [],
  condition: null,
  settings: {},
  wordingReason: null,
  ...change,
});
const options = [1, 2, 3, 4].map((value) => ({ value, labelNl: "", labelEn: "" }));

describe("a branched effect", () => {
  const effect = item({});
  test.each([
    [{ wonen: ["better"], wonen_better: ["2"] }, { answer: { state: "answered", score: 2 } }],
    [{ wonen: ["worse"], wonen_worse: ["3"], wonen_better: ["1"] }, { answer: { state: "answered", score: -3 } }],
    [{ wonen: ["same"], wonen_better: ["3"] }, { answer: { state: "answered", score: 0 } }],
    [{ wonen: ["dont_know"] }, { answer: { state: "dont_know" } }],
    [{ wonen: ["better"] }, { field: "wonen_better", error: "responses.error.missingHowMuch" }],
    [
      { wonen: ["worse"], wonen_worse: ["4"] },
      { field: "wonen_worse", error: "responses.error.notAnOption" },
    ],
    [{ wonen: ["beter"] }, { field: "wonen", error: "responses.error.notAnOption" }],
    [{ wonen: ["better", "worse"] }, { field: "wonen", error: "responses.error.notAnOption" }],
    [{ wonen: ["better", "dont_know"] }, { field: "wonen", error: "responses.error.contradiction" }],
    [{}, { field: "wonen", error: "responses.error.missing" }],
  ])("reads %j", (values, expected) => {
    expect(parseAnswer(effect, values)).toEqual(expected);
  });
});

describe("a grade", () => {
  const grade = item({ type: "grade", lowest: 1, highest: 10 });
  test.each(["0", "11", "-1", "7.5", "07a", "1e1", "", " ", "9999"])("refuses %j", (value) => {
    expect(parseAnswer(grade, { wonen: [value] })).toHaveProperty("error");
  });
  test("takes 1 and 10", () => {
    expect(parseAnswer(grade, { wonen: ["1"] })).toEqual({ answer: { state: "answered", score: 1 } });
    expect(parseAnswer(grade, { wonen: ["10"] })).toEqual({ answer: { state: "answered", score: 10 } });
  });
});

describe("choices", () => {
  const top = item({ type: "top_k", maxChoices: 3, options });
  const many = item({ type: "multiple_choice", maxChoices: 2, options, required: false });
  test("of a top three number exactly three, each once", () => {
    expect(parseAnswer(top, { wonen: ["3", "1", "2"] })).toEqual({ answer: { state: "answered", choices: [1, 2, 3] } });
    expect(parseAnswer(top, { wonen: ["1", "1", "2"] })).toMatchObject({ error: "responses.error.wrongNumber" });
    expect(parseAnswer(top, { wonen: ["1", "2", "3", "4"] })).toMatchObject({ error: "responses.error.wrongNumber" });
    expect(parseAnswer(top, { wonen: ["1", "2", "9"] })).toMatchObject({ error: "responses.error.notAnOption" });
  });
  test("of a multiple choice number at most the maximum; none is skipped, not zero", () => {
    expect(parseAnswer(many, { wonen: ["2"] })).toEqual({ answer: { state: "answered", choices: [2] } });
    expect(parseAnswer(many, { wonen: ["1", "2", "3"] })).toMatchObject({ error: "responses.error.tooMany" });
    expect(parseAnswer(many, {})).toEqual({ answer: { state: "skipped" } });
  });
});

describe("a text", () => {
  const text = item({ type: "open_text", required: false });
  test("is kept as written, trimmed", () => {
    expect(parseAnswer(text, { wonen: ["  Meer <b>groen</b>\r\n  "] })).toEqual({
      answer: { state: "answered", body: "Meer <b>groen</b>" },
    });
  });
  test("is refused when too long or with characters that nobody types", () => {
    expect(parseAnswer(text, { wonen: ["x".repeat(2001)] })).toMatchObject({ error: "responses.error.tooLong" });
    expect(parseAnswer(text, { wonen: ["a\u0000b"] })).toMatchObject({ error: "responses.error.odd" });
    expect(parseAnswer(text, { wonen: ["a\u202eb"] })).toMatchObject({ error: "responses.error.odd" });
  });
});
