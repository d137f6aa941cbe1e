import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { panelExpectations } from "../../tests/statistics/reference-data.ts";
import { largestError } from "../../tests/statistics/relative-error.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { holm } from "./holm.ts";

const { p, bh, holm: byHolm, bh1995_example: published } = panelExpectations.multiple_comparisons;

describe("against R, p.adjust", () => {
  // Relative to each value: the smallest is 1e-47, and 0 stays 0.
  const asParts = (found: readonly number[], expected: readonly number[]) =>
    found.map((value, index) => (expected[index] === 0 ? 1 + value : value / (expected[index] ?? Number.NaN)));
  test("the eight themes of the panel", () => {
    const values = Object.values(p);
    const ones = values.map(() => 1);
    expect(largestError(asParts(benjaminiHochberg(values), Object.values(bh)), ones)).toBeLessThan(1e-12);
    expect(largestError(asParts(holm(values), Object.values(byHolm)), ones)).toBeLessThan(1e-12);
  });
  test("the fifteen values of Benjamini and Hochberg (1995)", () => {
    expect(largestError(benjaminiHochberg(published.p), published.bh)).toBeLessThan(1e-12);
    expect(largestError(holm(published.p), published.holm)).toBeLessThan(1e-12);
  });
});

test("Benjamini and Hochberg mark four of their fifteen, Holm three", () => {
  expect(benjaminiHochberg(published.p).filter((q) => q <= 0.05)).toHaveLength(4);
  expect(holm(published.p).filter((q) => q <= 0.05)).toHaveLength(3);
});

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("for any p-values", () => {
  test("p ≤ q of Benjamini and Hochberg ≤ Holm ≤ Bonferroni, and none exceeds 1", () => {
    fc.assert(
      fc.property(pValues, (list) => {
        const [q, h] = [benjaminiHochberg(list), holm(list)];
        for (const [index, value] of list.entries()) {
          const chain = [value, q[index] ?? 2, h[index] ?? 2, Math.min(1, value * list.length)];
          for (const [place, one] of chain.slice(1).entries())
            expect(one).toBeGreaterThanOrEqual((chain[place] ?? 0) - 1e-12);
          expect(Math.max(...chain)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  test("the order of the list does not matter, and ties get the same value", () => {
    fc.assert(
      fc.property(pValues, (list) => {
        const doubled = [...list, ...list];
        for (const correct of [benjaminiHochberg, holm]) {
          expect(correct([...list].reverse())).toEqual(correct(list).reverse());
          const found = correct(doubled);
          if (correct === benjaminiHochberg) expect(found.slice(0, list.length)).toEqual(found.slice(list.length));
        }
      }),
    );
  });
});

test("one p-value stays as it is, none gives none, and what is no probability is refused", () => {
  for (const correct of [benjaminiHochberg, holm]) {
    expect(correct([0.03])).toEqual([0.03]);
    expect(correct([])).toEqual([]);
    for (const wrong of [-0.1, 1.1, Number.NaN]) expect(() => correct([0.5, wrong])).toThrow(RangeError);
  }
  expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  expect(largestError(benjaminiHochberg([0.01, 0.04, 0.03]), [0.03, 0.04, 0.04])).toBeLessThan(1e-12);
});
