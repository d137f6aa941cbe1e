import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { groupInSentence } from "./group-in-sentence.ts";

const gemeenten = { GM0479: "Zaanstad" };
const inDutch = (by: Parameters<typeof groupInSentence>[1]["by"], group: string) =>
  groupInSentence(translator("nl"), { by, gemeenten }, group);

test("a group of one background reads as people", () => {
  expect(inDutch("age", "75+")).toBe("mensen van 75 jaar en ouder");
  expect(inDutch("gender", "vrouw")).toBe("vrouwen");
  expect(inDutch("education", "laag")).toBe("lager opgeleide mensen");
  expect(inDutch("gemeente", "GM0479")).toBe("mensen in Zaanstad");
});

test("a crossed group names both backgrounds, in the order of the language", () => {
  expect(inDutch("age_gender", "18-29|man")).toBe("mannen van 18 tot en met 29 jaar");
  expect(inDutch("age_education", "18-29|hoog")).toBe("hoger opgeleide mensen van 18 tot en met 29 jaar");
  expect(inDutch("gemeente_age", "GM0479|75+")).toBe("mensen van 75 jaar en ouder in Zaanstad");
});

test("a gemeente without a name keeps its code", () => {
  expect(inDutch("gemeente", "GM9999")).toBe("mensen in GM9999");
});
