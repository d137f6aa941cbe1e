import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersTo, panel, panelExpectations } from "../../tests/statistics/reference-data.ts";
import { largestError } from "../../tests/statistics/relative-error.ts";
import { gini } from "./gini.ts";
import { rollUp } from "./roll-up.ts";
import { stacking } from "./stacking.ts";
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

describe("stacking", () => {
  const low = { grades: [4, 3, 2, 8, 8, 8, 8, 8], weight: 1 };
  const two = { grades: [4, 3, 5, 8, 8, 8, 8, 8], weight: 3 };
  const silent = { grades: [1, 1, 1, undefined, undefined, undefined, undefined, undefined], weight: 100 };
  test("is the weighted share with three low grades, of those who graded half of the themes", () => {
    expect(stacking([low, two, silent])).toEqual({ people: 2, share: 0.25, effectiveSize: 1.6 });
  });
  test("takes another limit", () => {
    expect(stacking([low, two], { low: 5 }).share).toBe(1);
    expect(stacking([low, two], { themes: 4 }).share).toBe(0);
  });
  test("on the panel equals a count by hand, theme by theme", () => {
    const themes = Object.keys(panelExpectations.inequality);
    const all = people.map(({ row, weight }) => ({
      grades: themes.map((theme) => (/^\d+$/.test(row[theme] ?? "") ? Number(row[theme]) : undefined)),
      weight,
    }));
    let [stacked, base] = [0, 0];
    for (const { grades, weight } of all) {
      const given = grades.join(" ").match(/\d+/g) ?? [];
      if (given.length < 4) continue;
      base += weight;
      if (given.filter((grade) => ["1", "2", "3", "4"].includes(grade)).length > 2) stacked += weight;
    }
    expect(stacked).toBeGreaterThan(0);
    expect(stacking(all).share).toBeCloseTo(stacked / base, 12);
  });
  test("refuses nobody, negative weights and gradebooks of unequal length", () => {
    expect(() => stacking([])).toThrow(RangeError);
    expect(() => stacking([silent])).toThrow(RangeError);
    expect(() => stacking([{ ...low, weight: -1 }])).toThrow(RangeError);
    expect(() => stacking([low, { grades: [5], weight: 1 }])).toThrow(RangeError);
  });
});
