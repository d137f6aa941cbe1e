import type { AgeGroup, Profile } from "./profile.ts";

const youngest = 18;
const oldest = 110;
const lowerBounds: readonly [from: number, group: AgeGroup][] = [
  [75, "75+"],
  [60, "60-74"],
  [45, "45-59"],
  [30, "30-44"],
  [youngest, "18-29"],
];

/** The years of birth that a member can have in a year: everybody who turns 18 in it may join. */
export function birthYearsIn(year: number): { first: number; last: number } {
  return { first: year - oldest, last: year - youngest };
}

/**
 * The age group of a person in a year: their age on its last day, as CBS counts. Without a year of birth it is the group
 * that they told themselves; null when they told neither.
 */
export function ageGroupIn(year: number, { birthYear, ageGroup }: Pick<Profile, "birthYear" | "ageGroup">) {
  if (birthYear === null) return ageGroup;
  return lowerBounds.find(([from]) => year - birthYear >= from)?.[1] ?? null;
}
