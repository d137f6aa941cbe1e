import { expect, test } from "vitest";
import { axisAround, numbersOf } from "./interval-geometry.ts";

test("an axis reaches equally far to both sides and holds the longest interval", () => {
  const points = [
    { value: 0.4, range: [0.2, 0.6] as const },
    { value: -0.9, range: [-1.2, -0.6] as const },
  ];
  expect(numbersOf(points)).toEqual([0.4, 0.2, 0.6, -0.9, -1.2, -0.6]);
  expect(axisAround(numbersOf(points))).toEqual([-2, 2]);
});

test("an axis without numbers is the narrowest, and beyond six it grows in whole numbers", () => {
  expect(axisAround([])).toEqual([-1, 1]);
  expect(axisAround([6])).toEqual([-6, 6]);
  expect(axisAround([-6.4])).toEqual([-7, 7]);
});

test("a point without an interval counts by its value alone", () => {
  expect(numbersOf([{ value: 1.5, range: null }])).toEqual([1.5]);
});
