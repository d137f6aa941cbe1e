import { expect, test } from "vitest";
import { describedBy, fieldId, optionIds } from "./field-ids.ts";

test("an id holds nothing that HTML or a link cannot have", () => {
  expect(fieldId("answers[wonen nu]")).toBe("veld-answers-wonen-nu-");
});
test("the first option is where an error summary leads to", () => {
  expect(optionIds("thema", "geen verschil", true).id).toBe(fieldId("thema"));
  expect(optionIds("thema", "geen verschil", false).id).not.toBe(fieldId("thema"));
});
test("the hint of the first option is not the hint of its group", () => {
  expect(optionIds("thema", "a", true).hintId).not.toBe(describedBy(fieldId("thema"), { hint: "Kies er een" }));
});
test("a field is described by its hint and its errors, in that order, or by nothing", () => {
  expect(describedBy("veld-x", { hint: "h", errors: ["e"] })).toBe("veld-x-hint veld-x-error");
  expect(describedBy("veld-x", { errors: [] })).toBeUndefined();
});
