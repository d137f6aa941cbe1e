import { expect, test } from "vitest";
import { meanBar, originOf, positionOf, ticksOf } from "./mean-geometry.ts";

test("a bar runs from zero to its value, left when negative", () => {
  expect(meanBar(1.5, [-3, 3], 0)).toEqual({ start: 50, width: 25, end: 75, negative: false });
  expect(meanBar(-3, [-3, 3], 0)).toEqual({ start: 0, width: 50, end: 0, negative: true });
});
test("a scale without zero starts at its lowest value", () => {
  expect(originOf([1, 10])).toBe(1);
  expect(originOf([-3, 3])).toBe(0);
  expect(meanBar(5.5, [1, 10], 1)).toMatchObject({ start: 0, width: 50 });
});
test("a value outside the scale stops at the edge", () => expect(meanBar(9, [-3, 3], 0).end).toBe(100));
test("ticks include both ends", () => {
  expect(ticksOf([-3, 3])).toEqual([-3, -2, -1, 0, 1, 2, 3]);
  expect(ticksOf([1, 10])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(ticksOf([0, 100])).toEqual([0, 20, 40, 60, 80, 100]);
});
test("a position is a percentage of the width", () => expect(positionOf(0, [-3, 3])).toBe(50));
