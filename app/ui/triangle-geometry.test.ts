import { expect, test } from "vitest";
import { between, corners } from "./triangle-geometry.ts";

test("the triangle is symmetrical and leaves room for words above and below its corners", () => {
  const [top, left, right] = corners(340);
  expect(top.x).toBe(50);
  expect(left.x + right.x).toBe(100);
  expect(left.y).toBe(right.y);
  expect(Math.min(top.y, 340 - left.y)).toBeGreaterThanOrEqual(70);
});

test("the label of a side stands halfway", () => {
  expect(between({ x: 50, y: 60 }, { x: 10, y: 260 })).toEqual({ x: 30, y: 160 });
});
