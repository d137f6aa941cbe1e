import { expect, test } from "vitest";
import { sharesInARow } from "./share-geometry.ts";

test("parts lie behind each other and fill the bar", () => {
  expect(sharesInARow([50, 25, 25])).toEqual([
    { index: 0, percentage: 50, start: 0, width: 50 },
    { index: 1, percentage: 25, start: 50, width: 25 },
    { index: 2, percentage: 25, start: 75, width: 25 },
  ]);
});

test("percentages that rounding left at 99 still fill the bar, and keep the number they are told with", () => {
  const parts = sharesInARow([33, 33, 33]);
  expect(parts.at(-1)?.percentage).toBe(33);
  expect((parts.at(-1)?.start ?? 0) + (parts.at(-1)?.width ?? 0)).toBeCloseTo(100, 1);
});

test("a class of nobody has no part, and nobody at all gives no bar", () => {
  expect(sharesInARow([100, 0]).map(({ index }) => index)).toEqual([0]);
  expect(sharesInARow([0, 0])).toEqual([]);
});
