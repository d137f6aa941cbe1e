import { expect, test } from "vitest";
import { isPaused, mayBeAsked } from "./may-be-asked.ts";

const now = new Date("2026-07-01T10:00:00Z");
const member = { pausedUntil: null, surveysPerYear: 2 };
const on = (...days: string[]) => days.map((invitedOn) => ({ invitedOn }));

test("somebody who was never asked may be asked", () => {
  expect(mayBeAsked(member, [], now)).toBe("yes");
});

test("a pause lasts until its last day", () => {
  expect(mayBeAsked({ ...member, pausedUntil: "2026-07-02" }, [], now)).toBe("paused");
  expect(mayBeAsked({ ...member, pausedUntil: "2026-07-01" }, [], now)).toBe("yes");
});

test("a pause ends by the Dutch calendar", () => {
  expect(isPaused("2026-07-02", new Date("2026-07-01T21:59:59Z"))).toBe(true);
  expect(isPaused("2026-07-02", new Date("2026-07-01T22:00:00Z"))).toBe(false);
});

test("who was asked as often as the panel promised has had enough, whether or not they answered", () => {
  expect(mayBeAsked(member, on("2026-01-01"), now)).toBe("yes");
  expect(mayBeAsked(member, on("2026-01-01", "2026-03-01"), now)).toBe("tired");
});

test("what was asked 365 days ago or earlier does not count any more", () => {
  expect(mayBeAsked(member, on("2025-07-01", "2026-03-01"), now)).toBe("yes");
  expect(mayBeAsked(member, on("2025-07-02", "2026-03-01"), now)).toBe("tired");
});

test("a pause goes before having had enough", () => {
  expect(mayBeAsked({ ...member, pausedUntil: "2027-01-01" }, on("2026-01-01", "2026-03-01"), now)).toBe("paused");
});

test("a day that is none is refused rather than ignored", () => {
  expect(() => mayBeAsked(member, on("soon"), now)).toThrow(RangeError);
});
