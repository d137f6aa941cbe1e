import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersTo, panel, panelExpectations } from "../../tests/statistics/reference-data.ts";
import { largestError } from "../../tests/statistics/relative-error.ts";
import { gini } from "./gini.ts";
import { rollUp } from "./roll-up.ts";
import { theil } from "./theil.ts";

const people = panel();
type Answers = readonly { value: number; weight: number }[];

const gradesOf = (answers: Answers) => ({
  scores: answers.map(({ value }) => value),
  weights: answers.map(({ weight }) => weight),
});

/** The same from a roll-up: one grade per score. */
function gradesFromRollUp(answers: Answers) {
  const { lowest, sw } = rollUp(answers);
  return { scores: sw.map((_, index) => lowest + index), weights: sw };
}

describe("against R", () => {
  for (const [item, expected] of Object.entries(panelExpectations.inequality)) {
    for (const [from, grades] of [
      ["rows", gradesOf],
      ["a roll-up", gradesFromRollUp],
    ] as const) {
      test(`Gini and Theil of ${item}, from ${from}`, () => {
        const all = gini(grades(answersTo(people, item)));
        const levels = [...new Set(people.map(({ row }) => row[expected.group] ?? ""))].sort();
        const { total, between, within } = theil(
          levels.map((level) =>
            grades(
              answersTo(
                people.filter(({ row }) => row[expected.group] === level),
                item,
              ),
            ),
          ),
        );
        expect(
          largestError(
            [all, all, all, total, between, within],
            [
              expected.gini_laeken,
              expected.gini_mean_difference,
              expected.gini_covariance,
              expected.theil_T,
              expected.theil_between,
              expected.theil_within,
            ],
          ),
        ).toBeLessThan(1e-9);
      });
    }
  }
});

const answers = fc.array(
  fc.record({ value: fc.integer({ min: 1, max: 10 }), weight: fc.double({ min: 0.1, max: 5, noNaN: true }) }),
  { minLength: 1, maxLength: 40 },
);

describe("for any grades", () => {
  test("Gini equals the double sum over all pairs", () => {
    fc.assert(
      fc.property(answers, (list) => {
        const weight = list.reduce((sum, one) => sum + one.weight, 0);
        const mean = list.reduce((sum, one) => sum + one.weight * one.value, 0) / weight;
        const pairs = list.flatMap((a) => list.map((b) => a.weight * b.weight * Math.abs(a.value - b.value)));
        const expected = pairs.reduce((sum, pair) => sum + pair, 0) / (2 * mean * weight ** 2);
        expect(gini(gradesOf(list))).toBeCloseTo(expected, 11);
      }),
    );
  });
  test("between and within make up Theil's total, and none is below 0", () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 4 }), (groups) => {
        const { total, between, within } = theil(groups.map(gradesOf));
        expect(between + within).toBeCloseTo(total, 11);
        expect(Math.min(total, between, within)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  test("counting in other points changes neither", () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0.1, max: 20, noNaN: true }), (list, factor) => {
        const scaled = gradesOf(list.map(({ value, weight }) => ({ value: value * factor, weight })));
        expect(gini(scaled)).toBeCloseTo(gini(gradesOf(list)), 11);
        expect(theil([scaled]).total).toBeCloseTo(theil([gradesOf(list)]).total, 11);
      }),
    );
  });
});

test("equal grades and one person have no inequality", () => {
  for (const grades of [
    { scores: [7], weights: [2] },
    { scores: [7, 7, 7], weights: [1, 2, 3] },
  ]) {
    expect(gini(grades)).toBe(0);
    expect(theil([grades, grades]).total).toBe(0);
  }
});

test("refuses effects, negative weights, nobody and lists of unequal length", () => {
  const wrong = [
    { scores: [], weights: [] },
    { scores: [0, 3], weights: [1, 1] },
    { scores: [-1, 3], weights: [1, 1] },
    { scores: [Number.NaN], weights: [1] },
    { scores: [5], weights: [-1] },
    { scores: [5], weights: [0] },
    { scores: [5, 6], weights: [1] },
  ];
  for (const grades of wrong) {
    expect(() => gini(grades)).toThrow(RangeError);
    expect(() => theil([grades])).toThrow(RangeError);
  }
  expect(() => gini({ scores: [-1, 2], weights: [1, 1] })).toThrow("rapportcijfers");
  expect(() => theil([])).toThrow(RangeError);
});
