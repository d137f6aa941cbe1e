import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { canBeMended, NormForm } from "./norm-form.server.ts";

const whole = { intent: "set", theme: "wonen", kind: "norm", grade: "6,5", ground: "Raadsbesluit 2026-014" };

function send(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const submission = parseWithZod(form, { schema: NormForm });
  return submission.status === "success" ? { value: submission.value } : { error: submission.error };
}

test.each([
  ["6,5", 6.5],
  ["6.5", 6.5],
  [" 7 ", 7],
  ["10", 10],
  ["1", 1],
])("the grade %j is read as %d", (typed, grade) => {
  expect(send({ ...whole, grade: typed }).value).toMatchObject({ grade });
});

test.each(["", "0,9", "10,1", "6,55", "zes", "6 5", "-7", "1e1"])("the grade %j asks for one from 1 to 10", (grade) => {
  const { error } = send({ ...whole, grade });
  expect(error).toEqual({ grade: ["valueBoard.norms.error.grade"] });
  expect(canBeMended(error)).toBe(true);
});

test("an empty form names all four fields", () => {
  const { error } = send({ intent: "set", theme: "", kind: "", grade: "", ground: " " });
  expect(Object.keys(error ?? {}).sort()).toEqual(["grade", "ground", "kind", "theme"]);
  expect(canBeMended(error)).toBe(true);
});

test("taking a line away needs a ground, and whatever grade stands there does not count", () => {
  expect(send({ ...whole, intent: "take-away", grade: "onzin" }).value).toMatchObject({ grade: null });
  expect(send({ ...whole, intent: "take-away", ground: "" }).error).toEqual({
    ground: ["valueBoard.norms.error.groundMissing"],
  });
});

test("a ground may be 300 characters long, and not longer", () => {
  expect(send({ ...whole, ground: "b".repeat(300) }).value).toBeDefined();
  expect(send({ ...whole, ground: "b".repeat(301) }).error).toEqual({
    ground: ["valueBoard.norms.error.groundTooLong"],
  });
});

test.each<Record<string, string>>([
  { ...whole, intent: "publish" },
  { ...whole, extra: "x" },
])("a form that is not ours cannot be mended: %o", (fields) => {
  expect(canBeMended(send(fields).error)).toBe(false);
});
