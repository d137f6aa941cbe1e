import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { canBeMended, DiscussionForm, StaffDiscussionForm } from "./comment-form.server.ts";

const formKey = "0b9e3a52-7a34-4d1c-9a54-6d3f0a1f7c11";
const comment = { intent: "comment", formKey, stance: "for", body: "Meer groen." };

function send(fields: Record<string, string>, schema = DiscussionForm) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const submission = parseWithZod(form, { schema });
  return submission.status === "success" ? { value: submission.value } : { error: submission.error };
}

test("a comment without a stance or text names both fields", () => {
  const { error } = send({ ...comment, stance: "", body: "  \n " });
  expect(error).toEqual({ stance: ["discussions.error.stanceMissing"], body: ["discussions.error.bodyMissing"] });
  expect(canBeMended(error)).toBe(true);
});

test("two thousand characters fit, one more does not; an emoji is one character", () => {
  expect(send({ ...comment, body: "🌳".repeat(2000) }).error).toBeUndefined();
  expect(send({ ...comment, body: "a".repeat(2001) }).error).toEqual({ body: ["discussions.error.bodyTooLong"] });
});

test.each(["\u0000", "\u202e", "\u0007"])("a text with the odd character %j is refused", (odd) => {
  expect(send({ ...comment, body: `Groen${odd}` }).error).toEqual({ body: ["discussions.error.bodyOdd"] });
});

test("a link without an address is words of a resident, and of staff a mistake that can be mended", () => {
  const body = "Lees [het plan](https://).";
  expect(send({ ...comment, body }).value).toMatchObject({ body });
  const { error } = send({ ...comment, body }, StaffDiscussionForm);
  expect(error).toEqual({ body: ["richText.linkWithoutAddress"] });
  expect(canBeMended(error)).toBe(true);
});

test("markup is only text", () => {
  expect(send({ ...comment, body: "<b>Groen</b>" }).value).toMatchObject({ body: "<b>Groen</b>" });
});

test.each<Record<string, string>>([
  { ...comment, formKey: "1" },
  { ...comment, intent: "delete" },
  { ...comment, extra: "x" },
  { intent: "reply", formKey, body: "Eens.", thread: "-1" },
  { intent: "reply", formKey, body: "Eens.", thread: "1", stance: "for" },
  { intent: "show", comment: "alles" },
])("a form that is not ours cannot be mended: %o", (fields) => {
  expect(canBeMended(send(fields).error)).toBe(false);
});

test("a stance that is not on the list asks for one that is", () => {
  expect(send({ ...comment, stance: "voor" }).error).toEqual({ stance: ["discussions.error.stanceMissing"] });
});
