import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { panelExpectations } from "../../tests/statistics/reference-data.ts";
import { relativeError } from "../../tests/statistics/relative-error.ts";
import { fUpperTail } from "./f-distribution.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { logGamma } from "./log-gamma.ts";
import { normalUpperTail } from "./normal-distribution.ts";
import { normalQuantile } from "./normal-quantile.ts";

describe("log gamma", () => {
  test("is the logarithm of the factorial, up to 170!", () => {
    let factorial = 1;
    for (let n = 1; n <= 170; n++) {
      factorial *= n;
      expect(Math.abs(logGamma(n + 1) - Math.log(factorial))).toBeLessThan(2e-14 * Math.max(10, Math.log(factorial)));
    }
  });
  test("of a half is half the logarithm of π, of a quarter as in Abramowitz and Stegun", () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625609908221908), 13);
  });
  test("grows by ln x from x to x + 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-10);
      }),
    );
  });
  test("refuses 0, negative numbers and no number", () => {
    for (const x of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => logGamma(x)).toThrow(RangeError);
  });
});

/** Per k the probability of k or more successes in n, by the recursion of Pascal's triangle. */
function binomialTails(n: number, p: number): number[] {
  let chances = [1];
  for (let trial = 0; trial < n; trial++) {
    chances = [...chances, 0].map((chance, k) => chance * (1 - p) + (chances[k - 1] ?? 0) * p);
  }
  return chances.map((_, k) => chances.slice(k).reduceRight((sum, chance) => sum + chance, 0));
}

describe("incomplete beta", () => {
  test("equals the binomial tail that it stands for", () => {
    const cases = [1, 2, 5, 20, 60].flatMap((n) => [0.02, 0.3, 0.5, 0.9].map((p) => [n, p] as const));
    for (const [n, p] of cases) {
      for (const [index, tail] of binomialTails(n, p).slice(1).entries()) {
        expect(incompleteBeta(p, index + 1, n - index)).toBeCloseTo(tail, 11);
      }
    }
  });
  test("the mirror image is what is left of 1", () => {
    const shape = fc.double({ min: 0.5, max: 500, noNaN: true });
    // Whole steps of 2⁻⁵², so that 1 − x is exact.
    const step = fc.integer({ min: 0, max: 2 ** 52 }).map((steps) => steps / 2 ** 52);
    fc.assert(
      fc.property(step, shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9);
      }),
    );
  });
  test("runs from 0 to 1 and refuses what lies outside", () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
    expect(() => incompleteBeta(-0.1, 2, 3)).toThrow(RangeError);
    expect(() => incompleteBeta(1.1, 2, 3)).toThrow(RangeError);
    expect(() => incompleteBeta(0.5, 0, 3)).toThrow(RangeError);
  });
});

describe("F", () => {
  // Tables of Fisher and Yates and of Pearson and Hartley: upper points of 5 % and 1 %.
  const table: [number, number, number, number][] = [
    [161.45, 1, 1, 0.05],
    [4.351, 1, 20, 0.05],
    [3.4928, 2, 20, 0.05],
    [2.8661, 4, 20, 0.05],
    [10.044, 1, 10, 0.01],
    [7.5594, 2, 10, 0.01],
    [3.4795, 4, 120, 0.01],
  ];
  test("as in the printed tables", () => {
    for (const [f, df1, df2, p] of table) {
      expect(fUpperTail(f, df1, df2)).toBeCloseTo(p, 4);
    }
  });
  test("with two degrees of freedom above, it has a closed form", () => {
    for (const f of [0, 0.1, 1, 5, 30]) {
      for (const df of [1, 4, 37, 1184]) {
        expect(relativeError(fUpperTail(f, 2, df), (1 + (2 * f) / df) ** (-df / 2))).toBeLessThan(1e-11);
      }
    }
  });
  test("with one degree of freedom on both sides, it is the square of a Cauchy variable", () => {
    for (const f of [0.01, 1, 161.45, 1e6]) {
      expect(fUpperTail(f, 1, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(Math.sqrt(f)), 12);
    }
  });
  test("p-values of R's Wald tests", () => {
    for (const item of Object.values(panelExpectations.groups)) {
      for (const group of Object.values(item)) {
        const p = fUpperTail(group.wald_F, group.wald_df, group.wald_ddf);
        expect(relativeError(p, group.wald_p)).toBeLessThan(1e-9);
      }
    }
  });
  test("starts at 1, ends at 0, and refuses what is no F value", () => {
    expect(fUpperTail(0, 3, 9)).toBe(1);
    expect(fUpperTail(Number.POSITIVE_INFINITY, 3, 9)).toBe(0);
    expect(() => fUpperTail(-1, 3, 9)).toThrow(RangeError);
    expect(() => fUpperTail(1, 0, 9)).toThrow(RangeError);
    expect(() => fUpperTail(1, 3, Number.NaN)).toThrow(RangeError);
  });
});

describe("normal", () => {
  test("tails as in Abramowitz and Stegun, tables 26.1 and 26.2", () => {
    const table: [number, number][] = [
      [0, 0.5],
      [1, 0.158655253931457],
      [2, 0.0227501319481792],
      [2.5, 0.00620966532577613],
      [3, 0.00134989803163009],
      [5, 2.86651571879194e-7],
      [10, 7.61985302416053e-24],
    ];
    for (const [z, tail] of table) expect(Math.abs(normalUpperTail(z) / tail - 1)).toBeLessThan(1e-12);
  });
  test("quantiles as in the printed tables", () => {
    const table: [number, number][] = [
      [0.5, 0],
      [0.9, 1.2815515655446004],
      [0.95, 1.6448536269514722],
      [0.975, 1.959963984540054],
      [0.995, 2.5758293035489004],
      [0.0005, -3.290526731491895],
      [1e-20, -9.262340089798409],
    ];
    for (const [p, z] of table) expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(2e-15 * Math.max(1, Math.abs(z)));
    for (const p of [0, 1, -1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
  test("both sides make up everything, and the quantile finds the way back", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        expect(normalUpperTail(z) + normalUpperTail(-z)).toBeCloseTo(1, 14);
        if (z > -3) expect(-normalQuantile(normalUpperTail(z))).toBeCloseTo(z, 11);
      }),
    );
  });
  test("does not jump where the method changes", () => {
    const [below, above] = [normalUpperTail(2.5 - 1e-12), normalUpperTail(2.5)];
    expect(Math.abs(below / above - 1)).toBeLessThan(1e-11);
  });
  test("p-values of R's paired differences, down to 1e-48", () => {
    for (const { diff, se_fixed, p_value } of Object.values(panelExpectations.intervention_minus_zero)) {
      const p = 2 * normalUpperTail(Math.abs(diff / se_fixed));
      if (p_value > 0) expect(Math.abs(p / p_value - 1)).toBeLessThan(1e-9);
      else expect(p).toBeLessThan(1e-300);
    }
  });
  test("ends at 0 and 1, and refuses what is no number", () => {
    expect(normalUpperTail(Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalUpperTail(Number.NEGATIVE_INFINITY)).toBe(1);
    expect(() => normalUpperTail(Number.NaN)).toThrow(RangeError);
  });
});
