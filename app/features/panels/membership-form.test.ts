import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { membershipForm } from "./membership-form.server.ts";
import { canBeMended } from "./panel-form.server.ts";

const now = new Date("2026-11-26T12:00:00Z");

function send(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const submission = parseWithZod(form, { schema: membershipForm(now) });
  return submission.status === "success" ? { value: submission.value } : { error: submission.error };
}

test.each([
  [{ months: "3", until: "" }, "2027-02-26"],
  [{ months: "12", until: "" }, "2027-11-26"],
  [{ months: "day", until: "2027-01-05" }, "2027-01-05"],
  [{ until: "2027-01-05" }, "2027-01-05"],
])("a pause of %o lasts until %s", (fields, until) => {
  expect(send({ intent: "pause", ...fields }).value).toEqual({ intent: "pause", until });
});

test.each([
  [{}, "panels.error.pauseMissing"],
  [{ months: "day" }, "panels.error.pauseMissing"],
  [{ months: "day", until: "2026-11-26" }, "panels.error.until"],
  [{ months: "day", until: "2031-01-01" }, "panels.error.until"],
  [{ months: "day", until: "31-12-2026" }, "panels.error.until"],
])("a pause of %o can be mended", (fields, message) => {
  const { error } = send({ intent: "pause", ...fields });
  expect(error).toEqual({ until: [message] });
  expect(canBeMended(error)).toBe(true);
});

test("a profile may leave out everything, and says which text stood beside it", () => {
  const told = { birthYear: null, gender: null, education: null, areaCode: null, wijkCode: null, tenure: null };
  const sent = { intent: "profile", consentVersion: "2026-1" };
  expect(send(sent).value).toEqual({ ...sent, ...told });
});

test.each<Record<string, string>>([
  {},
  { intent: "profile" },
  { intent: "resume", months: "3" },
  { intent: "pause", months: "4" },
  { intent: "profile", consentVersion: "1", forgetAgeGroup: "nee" },
])("a form that is not ours cannot be mended: %o", (fields) => {
  expect(canBeMended(send(fields).error)).toBe(false);
});
