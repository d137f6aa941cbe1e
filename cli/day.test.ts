import { expect, test } from "vitest";
import { dayAfter, endOfDay, isDay, startOfDay } from "./day.ts";

test.each([
  ["2026-01-15", "2026-01-14T23:00:00.000Z"],
  ["2026-07-15", "2026-07-14T22:00:00.000Z"],
  ["2026-03-29", "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "2026-03-29T22:00:00.000Z"],
])("%s begins in Dutch time", (day, moment) => {
  expect(startOfDay(day).toISOString()).toBe(moment);
});

test("a day lasts until a second before the next, also when the clock goes back", () => {
  expect(endOfDay("2026-10-25").toISOString()).toBe("2026-10-25T22:59:59.000Z");
  expect(endOfDay("2026-12-31").toISOString()).toBe("2026-12-31T22:59:59.000Z");
});

test.each([
  ["2026-02-28", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["morgen", false],
])("whether %s is a day: %s", (text, is) => {
  expect(isDay(text)).toBe(is);
});

test("the day in the Netherlands can be another than in UTC", () => {
  expect(dayAfter(new Date("2026-06-30T22:30:00Z"), 0)).toBe("2026-07-01");
  expect(dayAfter(new Date("2026-06-30T12:00:00Z"), -21)).toBe("2026-06-09");
});
