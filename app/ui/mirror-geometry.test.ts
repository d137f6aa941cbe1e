import { expect, test } from "vitest";
import { mirrorEnd, mirrorWidth } from "./mirror-geometry.ts";

test("the scale ends at the first round number that holds every value", () => {
  expect(mirrorEnd([8.4, 12])).toBe(20);
  expect(mirrorEnd([10])).toBe(10);
  expect(mirrorEnd([61.2, 40])).toBe(80);
  expect(mirrorEnd([100])).toBe(100);
  expect(mirrorEnd([])).toBe(5);
});

test("a bar is as long as its part of the scale, and never leaves it", () => {
  expect(mirrorWidth(5, 20)).toBe(25);
  expect(mirrorWidth(1, 3)).toBe(33.33);
  expect(mirrorWidth(120, 100)).toBe(100);
  expect(mirrorWidth(-1, 100)).toBe(0);
});
