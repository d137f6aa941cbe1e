import { expect, test } from "vitest";
import { mayChange } from "./origin-check.ts";

const own = "https://meedoen.nl";

test.each([
  ["GET", undefined, undefined, true],
  ["HEAD", "cross-site", "https://elders.nl", true],
  ["POST", "same-origin", own, true],
  ["POST", "same-origin", undefined, true],
  ["POST", undefined, own, true],
  ["POST", undefined, undefined, false],
  ["POST", undefined, "null", false],
  ["POST", undefined, "https://elders.nl", false],
  ["POST", undefined, "http://meedoen.nl", false],
  ["POST", "cross-site", own, false],
  ["POST", "same-site", own, false],
  ["POST", "none", undefined, false],
  ["DELETE", "cross-site", undefined, false],
  ["PUT", undefined, undefined, false],
])("%s with Sec-Fetch-Site %s and Origin %s: %s", (method, secFetchSite, origin, allowed) => {
  expect(mayChange({ method, secFetchSite, origin }, own)).toBe(allowed);
});
