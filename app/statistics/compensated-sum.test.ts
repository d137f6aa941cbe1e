import fc from "fast-check";
import { expect, test } from "vitest";
import { compensatedSum } from "./compensated-sum.ts";
import { CompensatedSums } from "./compensated-sums.ts";

test("small terms are not lost beside large ones", () => {
  expect(compensatedSum([1e16, 1, -1e16])).toBe(1);
  expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
  expect(compensatedSum(new Float64Array(10).fill(0.1))).toBe(1);
  expect(compensatedSum([])).toBe(0);
});

test("the order of a quarter of a million weights does not change their sum by a bit", () => {
  const weights = Float64Array.from({ length: 250_000 }, (_, index) => 0.2 + ((index * 48_271) % 2_147_483_647) / 1e9);
  expect(compensatedSum(Float64Array.from(weights).sort())).toBe(compensatedSum(weights));
  expect(compensatedSum(Float64Array.from(weights).reverse())).toBe(compensatedSum(weights));
});

test("whole numbers add up exactly", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (terms) => {
      expect(compensatedSum(terms)).toBe(Number(terms.reduce((sum, term) => sum + BigInt(term), 0n)));
    }),
  );
});

test("adding terms a number of times differs by the last bit at most from adding them one by one", () => {
  const terms = fc.array(
    fc.record({ term: fc.double({ min: 1e-3, max: 1e3, noNaN: true }), times: fc.integer({ min: 1, max: 500 }) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(terms, (list) => {
      const sums = new CompensatedSums(1);
      for (const { term, times } of list) sums.addTimes(0, term, times);
      const oneByOne = compensatedSum(list.flatMap(({ term, times }) => new Array<number>(times).fill(term)));
      expect(Math.abs(sums.at(0) - oneByOne)).toBeLessThanOrEqual(oneByOne * Number.EPSILON);
    }),
  );
});
