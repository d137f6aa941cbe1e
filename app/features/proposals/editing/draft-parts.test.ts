import { expect, test } from "vitest";
import { draftSteps, savedAt, stepAfter } from "./draft-parts.ts";

test("whoever saves and goes on comes at each step in turn, and every one of them says that it was saved", () => {
  expect(draftSteps.map((step) => stepAfter(step))).toEqual([...draftSteps.slice(1), undefined]);
  expect(savedAt(7, "gebied")).toBe("/beheer/voorstellen/7?deel=gebied&klaar=bewaard");
  expect(savedAt(7, "bestanden")).toBe("/beheer/voorstellen/7/bestanden?klaar=bewaard");
});
