import { expect, test } from "vitest";
import { areaActOf, wordsToFind } from "./area-step.ts";

test("a button names an area and what to do with it, and the other buttons name none", () => {
  expect(areaActOf("touch:GM0479")).toEqual({ act: "touch", code: "GM0479" });
  expect(areaActOf("next")).toBeUndefined();
});

test("the button that searches searches, and so does Enter after other words than those found", () => {
  expect(wordsToFind({ intent: "search", zoek: "kade", found: "kade" })).toBe("kade");
  expect(wordsToFind({ intent: "next", zoek: "kade", found: "" })).toBe("kade");
  expect(wordsToFind({ intent: "next", zoek: "kade", found: "kade" })).toBeUndefined();
  expect(wordsToFind({ intent: "next", zoek: "", found: "kade" })).toBeUndefined();
  expect(wordsToFind({ intent: "save", zoek: "kade", found: "" })).toBeUndefined();
  expect(wordsToFind({ intent: "search" })).toBeUndefined();
});
