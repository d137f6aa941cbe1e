import { expect, test } from "vitest";
import { digestDue, newsSince } from "./digest-week.ts";

test.each([
  ["a Sunday night", "2026-03-01T22:30:00Z", undefined],
  ["Monday before eight, in winter", "2026-03-02T06:59:00Z", undefined],
  ["Monday at eight, in winter", "2026-03-02T07:00:00Z", "2026-03-02"],
  ["Monday at eight, in summer", "2026-06-15T06:00:00Z", "2026-06-15"],
  ["Monday just before midnight", "2026-06-15T21:59:00Z", "2026-06-15"],
  ["Tuesday just after midnight", "2026-06-15T22:01:00Z", undefined],
])("on %s", (_when, now, monday) => {
  expect(digestDue(new Date(now))?.monday).toBe(monday);
});

const week = digestDue(new Date("2026-03-30T09:00:00Z"));
const since = (lastDigestOn: string | null) => week && newsSince(week, lastDigestOn).toISOString();

test("news runs from the last overview to this one, also over the night that the clock changes", () => {
  expect(week?.until.toISOString()).toBe("2026-03-30T06:00:00.000Z");
  expect(since("2026-03-23")).toBe("2026-03-23T07:00:00.000Z");
});

test("a first overview tells of one week, and one after a long silence of four", () => {
  expect(since(null)).toBe("2026-03-23T06:00:00.000Z");
  expect(since("2025-01-06")).toBe("2026-03-02T06:00:00.000Z");
});
