import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate } from "./allocation.ts";

const strata = (populations: number[], spreads: number[] = []) =>
  populations.map((population, index) => ({ population, spread: spreads[index] ?? 0.5 }));

test("proportional follows the population", () => {
  expect(allocate(strata([500, 300, 200]), 10, "proportional")).toEqual([5, 3, 2]);
});

test("what is left over goes to the largest remainders", () => {
  // 10 × 47/100, 16/100, 15/100, 12/100, 10/100 = 4.7, 1.6, 1.5, 1.2, 1.0: floors 8, two to give.
  expect(allocate(strata([47, 16, 15, 12, 10]), 10, "proportional")).toEqual([5, 2, 1, 1, 1]);
});

test("equal remainders go to the first stratum", () => {
  expect(allocate(strata([10, 10, 10]), 10, "proportional")).toEqual([4, 3, 3]);
});

test("equal gives each stratum as many, and divides what a small one cannot give", () => {
  // 60/3 = 20 each; the second has 5; 55 over two is 27.5 each.
  expect(allocate(strata([100, 5, 100]), 60, "equal")).toEqual([28, 5, 27]);
});

test("Neyman follows population times spread", () => {
  // N·S = 100 and 400 of 500.
  expect(allocate(strata([1000, 1000], [0.1, 0.4]), 100, "neyman")).toEqual([20, 80]);
  // N·S = 150, 100, 250 of 500: 30, 20 and 50 of 100.
  expect(allocate(strata([300, 400, 500], [0.5, 0.25, 0.5]), 100, "neyman")).toEqual([30, 20, 50]);
});

test("Neyman takes a stratum whole when its share is larger than it is, and goes on with the rest", () => {
  // N·S = 20·2 = 40, 100·0.1 = 10, 100·0.1 = 10 of 60: 40 from a stratum of 20; then 40 over two.
  expect(allocate(strata([20, 100, 100], [2, 0.1, 0.1]), 60, "neyman")).toEqual([20, 20, 20]);
});

test("strata without any spread are divided by their population", () => {
  expect(allocate(strata([10, 30], [0, 0]), 20, "neyman")).toEqual([5, 15]);
});

test("drawing everybody draws everybody", () => {
  for (const rule of ["proportional", "equal", "neyman"] as const) {
    expect(allocate(strata([3, 0, 7]), 10, rule)).toEqual([3, 0, 7]);
  }
});

test("a sample larger than the population and numbers that are none are refused", () => {
  expect(() => allocate(strata([3]), 4, "equal")).toThrow(RangeError);
  expect(() => allocate(strata([3]), 1.5, "equal")).toThrow(RangeError);
  expect(() => allocate(strata([-1]), 0, "equal")).toThrow(RangeError);
  expect(() => allocate(strata([3], [Number.NaN]), 1, "neyman")).toThrow(RangeError);
});

test("any allocation adds up, and asks no stratum for more than it has", () => {
  const stratum = fc.record({ population: fc.nat(5000), spread: fc.double({ min: 0, max: 5, noNaN: true }) });
  const rule = fc.constantFrom("proportional" as const, "equal" as const, "neyman" as const);
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 12 }), share, rule, (many, part, how) => {
      const total = many.reduce((sum, { population }) => sum + population, 0);
      const size = Math.floor(total * part);
      const drawn = allocate(many, size, how);
      expect(drawn.reduce((sum, n) => sum + n, 0)).toBe(size);
      drawn.forEach((n, index) => {
        expect(n).toBeGreaterThanOrEqual(0);
        expect(n).toBeLessThanOrEqual(many[index]?.population ?? 0);
      });
    }),
  );
});
