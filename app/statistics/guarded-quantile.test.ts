import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guardedQuantile } from "./guarded-quantile.ts";
import type { Point } from "./points.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

const alike = (value: number, n: number, weight = 1): Point => ({ value, n, sw: n * weight, sw2: n * weight ** 2 });

describe("by hand", () => {
  test("an answer that enough people gave is told as it is", () => {
    const cells = [alike(1, 4), alike(2, 12), alike(9, 4)];
    expect(guardedQuantile(cells, 0.5, 10)).toBe(2);
  });

  test("the answer of one person becomes the mean of the nearest ten", () => {
    // Of twenty people 1 to 20 the tenth is in the middle: with five on each side eleven people, 5 to 15.
    const cells = Array.from({ length: 20 }, (_, index) => alike(index + 1, 1));
    expect(guardedQuantile(cells, 0.5, 10)).toBe(10);
    // The fifth, with four on each side and the next two: 1 to 9, then 10 alone.
    expect(guardedQuantile(cells, 0.25, 10)).toBe(5.5);
  });

  test("the nearest come first, wherever they are", () => {
    const cells = [alike(0, 5), alike(10, 1), alike(11, 6), alike(30, 4)];
    // The median is the eighth of sixteen: 11; with 10 and then, ten further, 0.
    expect(guardedQuantile(cells, 0.5, 7)).toBeCloseTo((10 + 66) / 7, 12);
  });

  test("weights move the quantile, and people guard it", () => {
    const cells = [alike(1, 10, 1), alike(2, 1, 30), alike(3, 9, 1)];
    // Half of 49 is reached at 2, which one person with a large weight gave.
    expect(guardedQuantile(cells, 0.5, 1)).toBe(2);
    expect(guardedQuantile(cells, 0.5, 10)).toBeCloseTo((10 + 60 + 27) / 49, 12);
  });

  test("too few people have no quantile", () => {
    expect(() => guardedQuantile([alike(1, 4), alike(2, 5)], 0.5, 10)).toThrow(RangeError);
    expect(() => guardedQuantile([], 0.5, 1)).toThrow(RangeError);
    expect(() => guardedQuantile([alike(1, 20)], 0, 10)).toThrow(RangeError);
  });
});

const answers = fc.array(
  fc.record({
    value: fc.integer({ min: -50, max: 200 }),
    n: fc.integer({ min: 0, max: 12 }),
    weight: fc.integer({ min: 1, max: 8 }),
  }),
  { minLength: 1, maxLength: 40 },
);
const distinct = (found: { value: number; n: number; weight: number }[]) =>
  [...new Map(found.map((one) => [one.value, one])).values()].map(({ value, n, weight }) =>
    alike(value, n, weight / 4),
  );

describe("whatever the answers", () => {
  test("it lies among them, and takes nobody's answer who is not one of at least ten", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(0.25, 0.5, 0.75), (found, part) => {
        const cells = distinct(found).filter(({ n }) => n > 0);
        fc.pre(cells.reduce((sum, { n }) => sum + n, 0) >= 10);
        const told = guardedQuantile(cells, part, 10);
        const values = cells.map(({ value }) => value);
        expect(told).toBeGreaterThanOrEqual(Math.min(...values));
        expect(told).toBeLessThanOrEqual(Math.max(...values));
        const own = cells.find(({ value }) => value === told);
        const exact = exactly(cells, part);
        if (exact.n >= 10) expect(told).toBe(exact.value);
        // A mean may happen to be somebody's answer; then it is still of ten people.
        else expect(own === exact && cells.length === 1).toBe(false);
      }),
    );
  });

  test("without a guard it is the quantile", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(0.1, 0.25, 0.5, 0.75, 1), (found, part) => {
        const cells = distinct(found).filter(({ n }) => n > 0);
        fc.pre(cells.length > 0);
        expect(guardedQuantile(cells, part, 1)).toBe(exactly(cells, part).value);
      }),
    );
  });

  test("moving all answers moves it as far", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: -30, max: 30 }), (found, by) => {
        const cells = distinct(found);
        fc.pre(cells.reduce((sum, { n }) => sum + n, 0) >= 10);
        const moved = cells.map((cell) => ({ ...cell, value: cell.value + by }));
        expect(guardedQuantile(moved, 0.5, 10)).toBeCloseTo(guardedQuantile(cells, 0.5, 10) + by, 9);
      }),
    );
  });
});

function exactly(cells: readonly Point[], part: number): Point {
  const rows = cells.flatMap(({ value, n, sw }) => Array.from({ length: n }, () => ({ value, weight: sw / n })));
  const value = weightedQuantile(rows, part);
  return cells.find((cell) => cell.value === value) ?? { value, n: 0, sw: 0, sw2: 0 };
}
