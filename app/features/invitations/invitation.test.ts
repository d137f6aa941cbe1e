import { expect, test } from "vitest";
import { expiryOf, lastDayInWords, openingInWords } from "./invitation.ts";
import { whenInWords } from "./reach/invitation-mail.ts";

const opensAt = new Date("2026-12-01T08:00:00Z");
const closesAt = new Date("2026-12-20T23:00:00Z");

test.each([
  ["in the middle of a day", "2026-11-26T12:00:00Z", "2026-12-09T23:00:00Z"],
  ["just before the clock goes back", "2026-10-24T22:30:00Z", "2026-11-06T23:00:00Z"],
  ["just after the clock went back", "2026-10-24T21:30:00Z", "2026-11-06T23:00:00Z"],
])("a code that is made %s works to the end of a day, never longer than two weeks", (_, made, until) => {
  const now = new Date(made);
  const expiry = expiryOf(now, closesAt);
  expect(expiry).toEqual(new Date(until));
  expect(expiry.getTime() - now.getTime()).toBeLessThanOrEqual(14 * 24 * 60 * 60 * 1000);
});

test("a letter names one last day: that of its code, or that of the round when it comes first", () => {
  expect(whenInWords({ opensAt, closesAt }, new Date("2026-12-02T12:00:00Z"))).toBe(
    "Begin voor of op 15 december 2026.",
  );
  expect(whenInWords({ opensAt, closesAt }, new Date("2026-12-12T12:00:00Z"))).toBe(
    "Begin voor of op 20 december 2026.",
  );
});

test("a letter that goes before the opening names it too", () => {
  const text = whenInWords({ opensAt, closesAt }, new Date("2026-11-26T12:00:00Z"));
  expect(text).toBe("U kunt meedoen vanaf 1 december 2026 om 09:00. Begin voor of op 9 december 2026.");
});

test("what ends or begins at midnight is named by its day", () => {
  expect(lastDayInWords(closesAt, "nl")).toBe("20 december 2026");
  expect(openingInWords("2026-11-30T23:00:00Z", "nl")).toBe("1 december 2026");
});
