import { expect, test } from "vitest";
import { ageGroupEnum, educationEnum, genderEnum } from "~db/schema/index.ts";
import { groupsInOrder } from "./group.ts";

const shuffled = (groups: readonly string[]) => [...groups].sort((a, b) => (a < b ? 1 : -1));

test("groups stand from young to old and from low to high, and who did not tell comes last", () => {
  expect(groupsInOrder("education", ["", "hoog", "laag", "middelbaar"])).toEqual(["laag", "middelbaar", "hoog", ""]);
  expect(groupsInOrder("age", ["75+", "", "30-44", "18-29"])).toEqual(["18-29", "30-44", "75+", ""]);
  expect(groupsInOrder("gender", ["anders", "vrouw", "man"])).toEqual(["man", "vrouw", "anders"]);
});

test("every level that can be stored has its place", () => {
  const stored = { age: ageGroupEnum, gender: genderEnum, education: educationEnum } as const;
  for (const by of ["age", "gender", "education"] as const) {
    const levels = stored[by].enumValues;
    expect(groupsInOrder(by, shuffled(levels))).toEqual(levels);
  }
});

test("a crossing follows its first background, then its second; gemeenten stand by their code", () => {
  expect(groupsInOrder("age_education", ["30-44|laag", "18-29|hoog", "|laag", "18-29|laag"])).toEqual([
    "18-29|laag",
    "18-29|hoog",
    "30-44|laag",
    "|laag",
  ]);
  expect(groupsInOrder("gemeente_age", ["GM0479|18-29", "GM0363|75+", "GM0363|18-29"])).toEqual([
    "GM0363|18-29",
    "GM0363|75+",
    "GM0479|18-29",
  ]);
});
