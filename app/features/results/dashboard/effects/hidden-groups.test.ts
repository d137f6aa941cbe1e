import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import type { Breakdown } from "../../group.ts";
import { hiddenGroupsText } from "./hidden-groups.ts";

const told = (by: Breakdown, shown: string[]) =>
  hiddenGroupsText(translator("nl"), "nl", { by, gemeenten: { GM0363: "Amsterdam" } }, shown);

test("a group that is always asked about and not shown is named, whether or not anybody of it took part", () => {
  expect(told("age", ["18-29", "30-44", "45-59", ""])).toContain(
    "Niet getoond: 60 tot en met 74 jaar en 75 jaar en ouder.",
  );
});

test("nothing is said when every group is shown", () => {
  expect(told("education", ["laag", "middelbaar", "hoog"])).toBe("");
});

test("of gemeenten and crossings no list is made, so that the sentence tells nothing of who took part", () => {
  const always = "Groepen met te weinig antwoorden staan er niet bij.";
  expect(told("gemeente", ["GM0363"])).toBe(always);
  expect(told("age_gender", [])).toBe(always);
});
