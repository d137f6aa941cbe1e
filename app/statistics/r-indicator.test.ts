import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moreExpectations, rowsOf } from "../../tests/statistics/reference-data.ts";
import { largestError } from "../../tests/statistics/relative-error.ts";
import { choleskySolve } from "./cholesky-solve.ts";
import { logisticRegression } from "./logistic-regression.ts";
import { type InvitedCell, rIndicator } from "./r-indicator.ts";
import { treatmentCoding } from "./treatment-coding.ts";

const expected = moreExpectations.r_indicator;
const VARIABLES = ["age", "gender", "edu", "wijk", "gemeente"];
const model = {
  terms: [["age", "gender"], ["edu"], ["wijk"]],
  partials: expected.partial.map(({ variable }) => variable),
};

const persons: InvitedCell[] = rowsOf("invitation_frame.csv").map((row) => ({
  levels: Object.fromEntries(VARIABLES.map((variable) => [variable, row[variable] ?? ""])),
  invited: 1,
  responded: Number(row.responded),
}));

/** The same, added up to one cell per combination of levels. */
const combined: InvitedCell[] = [
  ...persons
    .reduce((cells, { levels, responded }) => {
      const key = Object.values(levels).join(" ");
      const cell = cells.get(key) ?? { levels, invited: 0, responded: 0 };
      return cells.set(key, { levels, invited: cell.invited + 1, responded: cell.responded + responded });
    }, new Map<string, InvitedCell>())
    .values(),
];

/** R's name of a coefficient: `age30-44:gendervrouw`. */
const nameInR = (name: string) => (name === "(intercept)" ? "(Intercept)" : name.replaceAll("=", ""));

describe("against R, glm", () => {
  for (const [from, cells] of [
    ["persons", persons],
    ["combinations of levels", combined],
  ] as const) {
    const found = rIndicator(cells, model);
    test(`R-indicator, from ${from}`, () => {
      expect(found.invited).toBe(expected.n_invited);
      expect(found.responded).toBe(expected.n_responded);
      expect(
        largestError(
          [found.responseRate, found.r, found.spread, found.maximalBias, found.maximalBias],
          [expected.response_rate, expected.R, expected.S_rho, expected.CV_rho, expected.max_abs_bias_standardised],
        ),
      ).toBeLessThan(1e-9);
    });
    test(`coefficients, from ${from}`, () => {
      const coefficients = Object.fromEntries(
        Object.entries(found.coefficients).map(([name, value]) => [nameInR(name), value]),
      );
      expect(Object.keys(coefficients).sort()).toEqual(Object.keys(expected.coef).sort());
      for (const [name, value] of Object.entries(expected.coef)) {
        expect(largestError([coefficients[name]], [value])).toBeLessThan(1e-8);
      }
    });
    test(`partial indicators, from ${from}`, () => {
      expect(found.partials).toHaveLength(expected.partial.length);
      for (const [index, { variable, P_u, categories }] of expected.partial.entries()) {
        const partial = found.partials[index];
        expect(partial?.variable).toBe(variable);
        const levels = partial?.levels ?? [];
        expect(levels.map(({ level }) => level)).toEqual(categories.level);
        expect(levels.map(({ invited }) => invited)).toEqual(categories.n);
        expect(largestError([partial?.contribution], [P_u])).toBeLessThan(1e-9);
        expect(
          largestError(
            levels.map(({ responseRate }) => responseRate),
            categories.response_rate,
          ),
        ).toBeLessThan(1e-9);
        expect(
          largestError(
            levels.map((level) => level.meanPropensity),
            categories.mean_rho,
          ),
        ).toBeLessThan(1e-9);
        expect(
          largestError(
            levels.map(({ contribution }) => contribution),
            categories.P_u_k,
          ),
        ).toBeLessThan(1e-8);
      }
    });
  }
});

const counts = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.nat({ max: 80 })), { minLength: 2, maxLength: 6 })
  .map((list) => list.map(([invited, some]) => ({ invited, responded: some % (invited + 1) })))
  .filter((list) => list.some(({ responded }) => responded > 0));

test("with one variable the fitted chances are the observed rates, also where nobody or everybody responded", () => {
  fc.assert(
    fc.property(counts, (list) => {
      const cells = list.map((cell, index) => ({ ...cell, levels: { wijk: `WK${index}` } }));
      const { partials, r } = rIndicator(cells, { terms: [["wijk"]], partials: ["wijk"] });
      for (const [index, level] of (partials[0]?.levels ?? []).entries()) {
        const cell = list[index] ?? { invited: 0, responded: 0 };
        expect(level.meanPropensity).toBeCloseTo(cell.responded / cell.invited, 6);
      }
      expect(r).toBeLessThanOrEqual(1);
    }),
  );
});

test("groups in which nobody responded, crossed every which way, leave the chances of the others as they are", () => {
  const cellOf = (a: string, b: string, c: string, responded: number, invited: number) => {
    return { levels: { a, b, c }, responded, invited };
  };
  const cells = [
    cellOf("a3", "b2", "c1", 1, 7),
    cellOf("a0", "b0", "c0", 84, 108),
    cellOf("a2", "b0", "c1", 0, 2),
    cellOf("a1", "b0", "c0", 0, 504),
    cellOf("a2", "b1", "c0", 2, 2),
    cellOf("a2", "b1", "c1", 5, 11),
    cellOf("a0", "b2", "c0", 404, 597),
    cellOf("a1", "b1", "c0", 0, 2),
    cellOf("a0", "b1", "c1", 1, 1),
    cellOf("a3", "b1", "c0", 1, 6),
    cellOf("a3", "b1", "c1", 1, 1),
    cellOf("a2", "b0", "c0", 2, 3),
  ];
  const found = rIndicator(cells, { terms: [["a", "c"], ["b"]], partials: ["a"] });
  expect(found.partials[0]?.levels.map(({ level }) => level)).toEqual(["a0", "a1", "a2", "a3"]);
  for (const level of found.partials[0]?.levels ?? []) expect(level.meanPropensity).toBeCloseTo(level.responseRate, 6);
});

test("everybody equally likely gives R = 1, and half never and half always nearly 0", () => {
  const cells = (a: number, b: number) => [
    { levels: { gender: "man" }, invited: 500, responded: a },
    { levels: { gender: "vrouw" }, invited: 500, responded: b },
  ];
  const gender = { terms: [["gender"]], partials: [] };
  expect(rIndicator(cells(100, 100), gender).r).toBeCloseTo(1, 9);
  expect(rIndicator(cells(0, 500), gender).r).toBeCloseTo(0, 2);
});

test("combinations that do not occur have no coefficient", () => {
  const cells = [
    { levels: { age: "jong", gender: "man" }, invited: 10, responded: 5 },
    { levels: { age: "oud", gender: "man" }, invited: 10, responded: 4 },
    { levels: { age: "jong", gender: "vrouw" }, invited: 10, responded: 6 },
  ];
  const found = rIndicator(cells, { terms: [["age", "gender"]], partials: ["age"] });
  expect(Object.keys(found.coefficients)).toEqual(["(intercept)", "age=oud", "gender=vrouw"]);
  expect(found.partials[0]?.levels.map((level) => level.meanPropensity)).toEqual([
    expect.closeTo(0.55, 9),
    expect.closeTo(0.4, 9),
  ]);
});

test("logistic regression of two groups is the logarithm of their odds", () => {
  const { coefficients, fitted } = logisticRegression([
    { values: [1, 0], n: 4, responded: 1 },
    { values: [1, 1], n: 4, responded: 3 },
  ]);
  expect(largestError(coefficients, [Math.log(1 / 3), Math.log(9)])).toBeLessThan(1e-9);
  expect(largestError(fitted, [0.25, 0.75])).toBeLessThan(1e-9);
});

test("Cholesky solves what it was multiplied from", () => {
  const numbers = fc.double({ min: -5, max: 5, noNaN: true });
  const square = fc
    .integer({ min: 1, max: 6 })
    .chain((size) =>
      fc.tuple(
        fc.array(fc.array(numbers, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
        fc.array(numbers, { minLength: size, maxLength: size }),
      ),
    );
  fc.assert(
    fc.property(square, ([factor, solution]) => {
      // B Bᵀ + I is positive definite whatever B is.
      const matrix = factor.map((a, i) =>
        factor.map((b, j) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), i === j ? 1 : 0)),
      );
      const right = matrix.map((row) => row.reduce((sum, value, k) => sum + value * (solution[k] ?? 0), 0));
      expect(choleskySolve(matrix, right)).toHaveLength(right.length);
      for (const [index, value] of (choleskySolve(matrix, right) ?? []).entries()) {
        expect(value).toBeCloseTo(solution[index] ?? Number.NaN, 8);
      }
    }),
  );
});

test("variables that depend on each other are refused, as are counts that cannot be", () => {
  expect(() => rIndicator(combined, { terms: [["wijk"], ["gemeente"]], partials: [] })).toThrow("depend on each other");
  expect(
    choleskySolve(
      [
        [1, 1],
        [1, 1],
      ],
      [1, 1],
    ),
  ).toBeUndefined();
  expect(() => choleskySolve([[1]], [1, 2])).toThrow(RangeError);
  expect(choleskySolve([], [])).toEqual([]);
  expect(() => logisticRegression([])).toThrow(RangeError);
  expect(() => logisticRegression([{ values: [1], n: 0, responded: 0 }])).toThrow(RangeError);
  expect(() => logisticRegression([{ values: [1], n: 2, responded: 3 }])).toThrow(RangeError);
  expect(() =>
    logisticRegression([
      { values: [1], n: 2, responded: 1 },
      { values: [1, 0], n: 2, responded: 1 },
    ]),
  ).toThrow(RangeError);
  const model1 = { terms: [["wijk"]], partials: [] };
  const cell = { levels: { wijk: "WK01" }, invited: 9, responded: 3 };
  expect(() => rIndicator([], model1)).toThrow(RangeError);
  expect(() => rIndicator([{ ...cell, invited: 1, responded: 1 }], model1)).toThrow(RangeError);
  expect(() => rIndicator([{ ...cell, responded: 0 }], model1)).toThrow(RangeError);
  expect(() => rIndicator([cell], { terms: [["edu"]], partials: [] })).toThrow(RangeError);
  expect(() => rIndicator([cell], { terms: [["wijk"]], partials: ["edu"] })).toThrow(RangeError);
  expect(() => treatmentCoding([cell], [["wijk"], ["wijk"]])).toThrow(RangeError);
});

test("levels of which nobody was invited do not matter", () => {
  const empty = {
    levels: { age: "90+", gender: "x", edu: "laag", wijk: "WK99", gemeente: "Nergens" },
    invited: 0,
    responded: 0,
  };
  expect(rIndicator([empty, ...combined], model)).toEqual(rIndicator(combined, model));
});

test("one cell has one chance and R = 1", () => {
  const cell = { levels: { wijk: "WK01" }, invited: 9, responded: 3 };
  const found = rIndicator([cell], { terms: [["wijk"]], partials: ["wijk"] });
  expect(found).toMatchObject({ r: 1, spread: 0, maximalBias: 0 });
  expect(found.partials[0]?.contribution).toBe(0);
});
