import { expect, test } from "vitest";
import { newConsentVersion } from "./consent-version.ts";

const now = new Date("2026-11-26T23:30:00Z");

test.each([
  [undefined, "2026-11-27"],
  ["2026-01", "2026-11-27"],
  ["2026-11-27", "2026-11-27-v2"],
  ["2026-11-27-v9", "2026-11-27-v10"],
])("after %s comes %s", (current, next) => {
  expect(newConsentVersion(current, now)).toBe(next);
});
