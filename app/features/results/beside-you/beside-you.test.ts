import { expect, test } from "vitest";
import type { Figure } from "../released.ts";
import { nothingTold } from "../released.ts";
import { besideValue } from "./beside-you.ts";

const figure: Figure = {
  withheld: false,
  snapshot: 1,
  people: 100,
  effectiveSize: null,
  precision: "normal",
  dontKnow: 5,
  dontKnowRange: null,
  lowest: -1,
  percentages: [20, 30, 50],
  percentageRanges: null,
  scale: null,
};

test("beside a statement stands how many gave the same answer", () => {
  expect(besideValue({ type: "statement" }, -1, figure)).toEqual({ kind: "same", value: 20 });
  expect(besideValue({ type: "statement" }, 1, figure)).toEqual({ kind: "same", value: 50 });
});

test("beside a grade stands the mean, and nothing where none is told", () => {
  const scale = { mean: 6.8 } as Figure["scale"];
  expect(besideValue({ type: "grade" }, 7, { ...figure, scale })).toEqual({ kind: "mean", value: 6.8 });
  expect(besideValue({ type: "grade" }, 7, figure)).toBeNull();
  expect(besideValue({ type: "grade" }, 7, nothingTold)).toBeNull();
  expect(besideValue({ type: "grade" }, 7, null)).toBeNull();
});
