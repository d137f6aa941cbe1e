import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { canBeMended, panelForm } from "./panel-form.server.ts";

const joining = { intent: "join", consentVersion: "2026-1", consent: "ja" };

function send(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const submission = parseWithZod(form, { schema: panelForm(new Date("2026-07-01T12:00:00Z")) });
  return submission.status === "success" ? { value: submission.value } : { error: submission.error };
}

test("consent alone is enough; what is not said is null", () => {
  const unsaid = { birthYear: null, gender: null, education: null, areaCode: null, wijkCode: null, tenure: null };
  expect(send(joining).value).toEqual({ ...joining, ...unsaid });
});

test("'zeg ik liever niet' is the same as saying nothing", () => {
  const { value } = send({ ...joining, birthYear: " ", gender: "anders", tenure: "geen", areaCode: "" });
  expect(value).toMatchObject({ birthYear: null, gender: "anders", tenure: null, areaCode: null });
});

test("without consent nothing is joined, and the person can mend it", () => {
  const { error } = send({ intent: "join", consentVersion: "2026-1", birthYear: "1950" });
  expect(error).toEqual({ consent: ["panels.error.consentMissing"] });
  expect(canBeMended(error)).toBe(true);
});

test.each([
  ["1950", { value: 1950 }],
  ["2008", { value: 2008 }],
  ["2009", { error: "panels.error.tooYoung" }],
  ["1915", { error: "panels.error.birthYear" }],
  ["75", { error: "panels.error.birthYear" }],
  ["negentien", { error: "panels.error.birthYear" }],
])("the year of birth %s", (birthYear, expected) => {
  const { value, error } = send({ ...joining, birthYear });
  if ("value" in expected) expect(value).toMatchObject({ birthYear: expected.value });
  else expect(error).toEqual({ birthYear: [expected.error] });
  expect(canBeMended(error)).toBe(true);
});

test.each<Record<string, string>>([
  { ...joining, ageGroup: "18-29" },
  { ...joining, tenure: "kasteel" },
  { ...joining, recruitment: "invited" },
  { intent: "join", consent: "ja" },
  { intent: "leave", consent: "ja" },
])("a form that is not ours cannot be mended: %o", (fields) => {
  expect(canBeMended(send(fields).error)).toBe(false);
});
