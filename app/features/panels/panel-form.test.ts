import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { canBeMended, PanelForm } from "./panel-form.server.ts";

const joining = { intent: "join", consentVersion: "2026-1", consent: "ja" };

function send(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const submission = parseWithZod(form, { schema: PanelForm });
  return submission.status === "success" ? { value: submission.value } : { error: submission.error };
}

test("consent alone is enough; what is not said is null", () => {
  const unsaid = { ageGroup: null, gender: null, education: null, areaCode: null };
  expect(send(joining).value).toEqual({ ...joining, ...unsaid });
});

test("'zeg ik liever niet' is the same as saying nothing", () => {
  const { value } = send({ ...joining, ageGroup: "geen", gender: "anders", education: "geen", areaCode: "" });
  expect(value).toMatchObject({ ageGroup: null, gender: "anders", education: null, areaCode: null });
});

test("without consent nothing is joined, and the person can mend it", () => {
  const { error } = send({ intent: "join", consentVersion: "2026-1", ageGroup: "75+" });
  expect(error).toEqual({ consent: ["panels.error.consentMissing"] });
  expect(canBeMended(error)).toBe(true);
});

test.each<Record<string, string>>([
  { ...joining, ageGroup: "17" },
  { ...joining, recruitment: "invited" },
  { intent: "join", consent: "ja" },
  { intent: "leave", consent: "ja" },
])("a form that is not ours cannot be mended: %o", (fields) => {
  expect(canBeMended(send(fields).error)).toBe(false);
});
