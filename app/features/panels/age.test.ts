import { expect, test } from "vitest";
import { ageGroupIn, birthYearsIn } from "./age.ts";

const born = (birthYear: number) => ({ birthYear, ageGroup: null });

test.each([
  [2008, "18-29"],
  [1997, "18-29"],
  [1996, "30-44"],
  [1981, "45-59"],
  [1966, "60-74"],
  [1951, "75+"],
  [1920, "75+"],
] as const)("somebody born in %d is %s in 2026", (birthYear, group) => {
  expect(ageGroupIn(2026, born(birthYear))).toBe(group);
});

test("the group grows along with the person", () => {
  expect(ageGroupIn(2026, born(1997))).toBe("18-29");
  expect(ageGroupIn(2027, born(1997))).toBe("30-44");
});

test("a year of birth goes before a group that was told earlier, and without a year that group stands", () => {
  expect(ageGroupIn(2026, { birthYear: 1990, ageGroup: "75+" })).toBe("30-44");
  expect(ageGroupIn(2026, { birthYear: null, ageGroup: "75+" })).toBe("75+");
  expect(ageGroupIn(2026, { birthYear: null, ageGroup: null })).toBeNull();
});

test("every year that a member may give has an age group, and the years just outside have none or are refused", () => {
  const { first, last } = birthYearsIn(2026);
  expect([first, last]).toEqual([1916, 2008]);
  for (let year = first; year <= last; year += 1) expect(ageGroupIn(2026, born(year))).not.toBeNull();
  expect(ageGroupIn(2026, born(last + 1))).toBeNull();
});
