import { expect, test } from "vitest";
import { dayAndTimeOf, momentAt } from "./amsterdam-time.ts";

test.each([
  ["2026-01-15", "09:30", "2026-01-15T08:30:00.000Z"],
  ["2026-07-15", "09:30", "2026-07-15T07:30:00.000Z"],
  ["2026-12-31", "23:59", "2026-12-31T22:59:00.000Z"],
  // The hour that comes twice.
  ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
])("%s %s is a moment and comes back", (day, time, iso) => {
  const moment = momentAt(day, time);
  expect(moment?.toISOString()).toBe(iso);
  expect(moment && dayAndTimeOf(moment)).toEqual({ day, time });
});

test.each([
  // The hour that summer time skips.
  ["2026-03-29", "02:30"],
  ["2026-02-30", "10:00"],
  ["2026-01-01", "24:00"],
  ["2026-01-01", "9:00"],
  ["1 januari", "09:00"],
])("%s %s is no moment", (day, time) => {
  expect(momentAt(day, time)).toBeUndefined();
});
