import { expect, test } from "vitest";
import { monthsFrom, pauseDays } from "./pause.ts";

test.each([
  ["2026-01-15T12:00:00Z", 3, "2026-04-15"],
  ["2026-11-26T12:00:00Z", 6, "2027-05-26"],
  ["2026-11-30T12:00:00Z", 3, "2027-02-28"],
  ["2028-02-29T12:00:00Z", 12, "2029-02-28"],
  // Already the first of the month in the Netherlands.
  ["2026-03-31T22:30:00Z", 3, "2026-07-01"],
])("a pause that begins at %s lasts %d months until %s", (from, months, until) => {
  expect(monthsFrom(new Date(from), months)).toBe(until);
});

test("a pause ends tomorrow at the earliest and in two years at the latest", () => {
  expect(pauseDays(new Date("2026-11-26T12:00:00Z"))).toEqual({ first: "2026-11-27", last: "2028-11-25" });
});
