import { expect, test } from "vitest";
import { needsRefresh } from "./refresh.ts";

const now = new Date("2026-11-26T12:00:00Z");

test.each([
  [null, "2024-11-26", false],
  [null, "2024-11-25", true],
  ["2024-11-26", "2020-01-01", false],
  ["2024-11-25", "2020-01-01", true],
] as const)("confirmed on %s by who joined on %s: asked again is %s", (refreshedOn, consentedOn, asked) => {
  expect(needsRefresh({ refreshedOn, consentedOn }, now)).toBe(asked);
});
