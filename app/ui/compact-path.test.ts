import { expect, test } from "vitest";
import { compactPath } from "./compact-path.ts";

test("an outline is written in whole steps, each ring closed", () => {
  expect(compactPath("M0,0L10.4,0L10.4,9.6L0,9.6ZM20,20L30,20L30,-5Z")).toBe("M0,0l10,0 0,10 -10,0zM20,20l10,0 0,-25z");
});

test("points that fall together and islands smaller than a unit are left out", () => {
  expect(compactPath("M0,0L0.2,0.3L5,5L5.1,5.2L0,9ZM3,3L3.1,3L3,3.2Z")).toBe("M0,0l5,5 -5,4z");
  expect(compactPath("")).toBe("");
});
