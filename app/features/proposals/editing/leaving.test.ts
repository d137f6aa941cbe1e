import { expect, test } from "vitest";
import { draftForms } from "./draft-form.server.ts";
import { leavingFor, lookingIn, placeAfterSaving } from "./leaving.ts";

test("every tab of a step saves what was typed and then shows the step that it names", () => {
  const typed = { known: "3", title: "Kade", summary: "", caution: "" };
  const intent = leavingFor("themas");
  expect(draftForms.basis.safeParse({ ...typed, intent }).success).toBe(true);
  expect(draftForms.basis.safeParse({ ...typed, intent: "to:elders" }).success).toBe(false);
  expect(placeAfterSaving(7, "basis", { intent })).toBe("/beheer/voorstellen/7?deel=themas&klaar=bewaard");
  expect(placeAfterSaving(7, "basis", { intent: leavingFor("voorbeeld") })).toBe("/beheer/voorstellen/7/voorbeeld");
});

test("whoever goes down the tree of areas keeps the name that was typed", () => {
  const typed = { known: "3", areaLabel: "Zaandam Zuid", zoek: "", found: "" };
  const intent = lookingIn("GM0479");
  expect(draftForms.gebied.safeParse({ ...typed, intent }).success).toBe(true);
  expect(placeAfterSaving(7, "gebied", { intent })).toBe("/beheer/voorstellen/7?deel=gebied&binnen=GM0479#gebieden");
  expect(placeAfterSaving(7, "gebied", { intent: lookingIn("") })).toBe("/beheer/voorstellen/7?deel=gebied#gebieden");
});

test("the other buttons stay, go on or search", () => {
  expect(placeAfterSaving(7, "basis", { intent: "save" })).toContain("deel=basis&klaar");
  expect(placeAfterSaving(7, "basis", { intent: "next" })).toContain("deel=gebied&klaar");
  expect(placeAfterSaving(7, "gebied", { intent: "search", zoek: "a b" })).toContain("&zoek=a%20b");
});
