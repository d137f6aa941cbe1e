import { expect, test } from "vitest";
import { stepOf } from "./matrix-geometry.ts";

test("a larger number has a deeper colour, on the side of its sign", () => {
  expect([0.1, 0.4, 0.5, 1, 1.1, 3].map(stepOf)).toEqual([1, 1, 2, 2, 3, 3]);
  expect([-0.1, -0.5, -6].map(stepOf)).toEqual([-1, -2, -3]);
});

test("a number that is written as zero has no colour", () => {
  expect([0, 0.04, -0.04].map(stepOf)).toEqual([0, 0, 0]);
});
