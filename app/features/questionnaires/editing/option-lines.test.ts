import { describe, expect, test } from "vitest";
import type { Condition } from "../condition.ts";
import { linesOf, optionsIn, renumbered, withAnswersOf } from "./option-lines.ts";

const options = (...labels: string[]) =>
  labels.map((labelNl, index) => ({ value: index + 1, labelNl, labelEn: `${labelNl} en` }));

describe("the answers of a question as lines", () => {
  test("come back as they were, also without a translation", () => {
    const given = [
      { value: 1, labelNl: "Ja", labelEn: "Yes" },
      { value: 2, labelNl: "Nee", labelEn: "" },
    ];
    expect(optionsIn(linesOf(given))).toEqual({ options: given });
  });

  test("are numbered in their order, past empty lines", () => {
    expect(optionsIn("\nJa | Yes\n\n  Nee|No  \n")).toEqual({
      options: [
        { value: 1, labelNl: "Ja", labelEn: "Yes" },
        { value: 2, labelNl: "Nee", labelEn: "No" },
      ],
    });
  });

  test.each([
    ["twice", "Ja | Yes\nNee\nja", 3],
    ["extraBar", "Ja | Yes | Oui", 1],
    ["tooLong", `Ja\n${"a".repeat(201)}`, 2],
    ["tooMany", Array.from({ length: 61 }, (_, index) => `Antwoord ${index}`).join("\n"), 61],
  ])("with a mistake (%s) are refused on its line", (kind, text, line) => {
    expect(optionsIn(text)).toEqual({ mistake: { kind, line } });
  });
});

describe("an answer keeps its meaning in conditions", () => {
  const moved = renumbered(options("Ja", "Nee", "Anders"), options("Anders", "Ja", "Nee"));
  test("when it moves", () => {
    expect([1, 2, 3].map(moved)).toEqual([2, 3, 1]);
  });
  test("when its words are mended in place", () => {
    expect(renumbered(options("Ja", "Ne"), options("Ja", "Nee"))(2)).toBe(2);
  });
  test("and is asked for in vain once it has gone, rather than as its neighbour", () => {
    const numberOf = renumbered(options("Ja", "Nee", "Anders"), options("Ja", "Anders"));
    expect([1, 2, 3].map(numberOf)).toEqual([1, 0, 2]);
  });
  test("also where at least that answer is asked for on a scale", () => {
    const condition: Condition = { kind: "least", item: "q1", value: 2 };
    const item = { code: "q1", isScored: true, numberOf: moved };
    expect(withAnswersOf(condition, item)).toEqual({ kind: "least", item: "q1", value: 3 });
  });
  test("but not those of other questions, nor a number of answers", () => {
    const condition: Condition = {
      kind: "all",
      conditions: [
        { kind: "equals", item: "q1", value: 1 },
        { kind: "among", item: "q1", values: [2, 3] },
        { kind: "equals", item: "q2", value: 1 },
        { kind: "least", item: "q1", value: 2 },
      ],
    };
    expect(withAnswersOf(condition, { code: "q1", isScored: false, numberOf: moved })).toEqual({
      kind: "all",
      conditions: [
        { kind: "equals", item: "q1", value: 2 },
        { kind: "among", item: "q1", values: [3, 1] },
        { kind: "equals", item: "q2", value: 1 },
        { kind: "least", item: "q1", value: 2 },
      ],
    });
  });
});
