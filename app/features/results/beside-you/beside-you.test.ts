import { expect, test } from "vitest";
import type { Figure } from "../released.ts";
import { nothingTold } from "../released.ts";
import { type BesideRow, besideValue, tellingMost } from "./beside-you.ts";

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

const row = (near: BesideRow["near"]) => ({ near, everyone: figure }) as BesideRow;
const place = (name: string, ...told: boolean[]) => {
  return { name, rows: told.map((isTold) => row(isTold ? figure : nothingTold)) };
};

test("beside somebody stand the people nearby of whom most is told, and of two alike the nearest", () => {
  const wijk = place("wijk", true, false, false);
  expect(tellingMost([wijk, place("gemeente", true, true, false)])?.name).toBe("gemeente");
  expect(tellingMost([wijk, place("gemeente", false, true, false)])?.name).toBe("wijk");
  expect(tellingMost([place("wijk", false), place("gemeente", false)])).toBeUndefined();
  expect(tellingMost([])).toBeUndefined();
});
