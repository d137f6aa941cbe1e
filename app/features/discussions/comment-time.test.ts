import { expect, test } from "vitest";
import { dayAndHour, wholeHour } from "./comment-time.ts";

test("the hour is that of the Netherlands, in summer and in winter", () => {
  expect(dayAndHour(new Date("2026-07-01T22:30:00Z"), "nl")).toEqual({ day: "2 juli 2026", hour: "0" });
  expect(dayAndHour(new Date("2026-01-05T08:59:59Z"), "en")).toEqual({ day: "5 January 2026", hour: "9" });
});

test("machines do not learn the minute either", () => {
  expect(wholeHour(new Date("2026-07-01T22:30:12.345Z"))).toBe("2026-07-01T22:00:00.000Z");
});
