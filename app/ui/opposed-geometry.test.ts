import { expect, test } from "vitest";
import { opposedBars } from "./opposed-geometry.ts";

test("the longest bar fills its half, the others keep their proportion to it", () => {
  expect(opposedBars(40, 10, 40)).toEqual({ left: 50, right: 12.5 });
});

test("without any share there are no bars", () => {
  expect(opposedBars(0, 0, 0)).toEqual({ left: 0, right: 0 });
});
