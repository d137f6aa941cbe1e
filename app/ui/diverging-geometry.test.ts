import { describe, expect, test } from "vitest";
import { colourStep, divergingRow, sharedExtent } from "./diverging-geometry.ts";

describe("the parts of a diverging bar", () => {
  test("half of the neutral class lies on each side of zero", () => {
    const row = divergingRow([1, 2, 1]);
    expect(row?.segments.map((part) => [part.start, part.end])).toEqual([
      [-0.5, -0.25],
      [-0.25, 0.25],
      [0.25, 0.5],
    ]);
  });
  test("shares below, in and above the middle add up to one", () => {
    const row = divergingRow([18, 25, 21, 15, 12, 6, 3]);
    expect(row?.negative).toBeCloseTo(0.64);
    expect(row?.neutral).toBeCloseTo(0.15);
    expect(row?.positive).toBeCloseTo(0.21);
  });
  test("an empty class has no part", () => {
    expect(divergingRow([0, 0, 5])?.segments).toEqual([{ index: 2, share: 1, start: 0, end: 1 }]);
  });
  test("nobody counted is no bar", () => expect(divergingRow([0, 0, 0])).toBeNull());
  test("an even number of classes or a negative count is refused", () => {
    expect(() => divergingRow([1, 1])).toThrow(RangeError);
    expect(() => divergingRow([1, -1, 1])).toThrow(RangeError);
    expect(() => divergingRow([1, Number.NaN, 1])).toThrow(RangeError);
  });
});

describe("the axis that rows share", () => {
  test("fits the longest side of any row", () => {
    expect(sharedExtent([divergingRow([64, 15, 21]), divergingRow([17, 17, 66])])).toBe(0.8);
  });
  test("is one when everybody is on one side", () => expect(sharedExtent([divergingRow([0, 0, 9])])).toBe(1));
  test("exists without rows", () => expect(sharedExtent([null])).toBe(0.1));
});

test("the colour scale reaches its ends for any number of classes", () => {
  expect([0, 1, 2].map((index) => colourStep(index, 3))).toEqual([-3, 0, 3]);
  expect([0, 1, 2, 3, 4].map((index) => colourStep(index, 5))).toEqual([-3, -2, 0, 2, 3]);
  expect([0, 1, 2, 3, 4, 5, 6].map((index) => colourStep(index, 7))).toEqual([-3, -2, -1, 0, 1, 2, 3]);
});
