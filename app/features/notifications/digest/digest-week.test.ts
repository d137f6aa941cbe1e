import { expect, test } from "vitest";
import { digestWeekOf, newsSince } from "./digest-week.ts";

test.each([
  ["a Sunday night", "2026-03-01T22:30:00Z", "2026-02-23"],
  ["Monday before eight, in winter", "2026-03-02T06:59:00Z", "2026-02-23"],
  ["Monday at eight, in winter", "2026-03-02T07:00:00Z", "2026-03-02"],
  ["Monday before eight, in summer", "2026-06-15T05:59:00Z", "2026-06-08"],
  ["Monday at eight, in summer", "2026-06-15T06:00:00Z", "2026-06-15"],
  ["Tuesday just after midnight, after a Monday on which the site was away", "2026-06-15T22:01:00Z", "2026-06-15"],
  ["the first day of a year", "2026-01-01T12:00:00Z", "2025-12-29"],
])("on %s the overview is that of the last Monday at eight", (_when, now, monday) => {
  expect(digestWeekOf(new Date(now)).monday).toBe(monday);
});

const week = digestWeekOf(new Date("2026-03-30T09:00:00Z"));
const since = (lastDigestOn: string | null) => newsSince(week, lastDigestOn).toISOString();

test("news runs from the last overview to this one, also over the night that the clock changes", () => {
  expect(week.until.toISOString()).toBe("2026-03-30T06:00:00.000Z");
  expect(since("2026-03-23")).toBe("2026-03-23T07:00:00.000Z");
});

test("a first overview tells of one week, and one after a long silence of four", () => {
  expect(since(null)).toBe("2026-03-23T06:00:00.000Z");
  expect(since("2025-01-06")).toBe("2026-03-02T06:00:00.000Z");
});
