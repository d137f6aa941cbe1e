import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { squares } from "./weighing.ts";
import { weighingForms } from "./weighing-form.server.ts";
import type { WeighingPart } from "./weighing-parts.ts";

function send(part: WeighingPart, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ intent: "save", known: "", ...fields })) form.set(name, value);
  const submission = parseWithZod(form, { schema: weighingForms[part] });
  return submission.status === "success" ? {} : (submission.error ?? {});
}

describe.each(["deskundigen", "vlakken", "spanningen", "slot"] as const)("the part %s", (part) => {
  test("may stay empty, as a browser sends it", () => {
    const names = [
      "score-wonen",
      "words-wonen",
      "source-wonen",
      ...squares,
      "kind-1",
      "first-1",
      "second-1",
      "words-1",
    ];
    const own = names.filter((name) => name in weighingForms[part].shape);
    expect(send(part, Object.fromEntries(own.map((name) => [name, ""])))).toEqual({});
  });
  test("refuses a field that is not its own", () => {
    expect(Object.keys(send(part, { publishedAt: "2026-01-01" }))).toHaveLength(1);
  });
});

test("an estimate names its source", () => {
  expect(send("deskundigen", { "score-wonen": "2" })).toEqual({ "source-wonen": ["weighing.error.sourceMissing"] });
  expect(send("deskundigen", { "score-wonen": "2", "source-wonen": "MER" })).toEqual({});
  expect(Object.keys(send("deskundigen", { "score-wonen": "4", "source-wonen": "MER" }))).toEqual(["score-wonen"]);
});

test("a row that is begun is filled in whole, with two different themes", () => {
  expect(send("spanningen", { "kind-1": "tradeoff", "first-1": "wonen", "second-1": "wonen" })).toEqual({
    "second-1": ["weighing.error.sameTheme"],
    "words-1": ["weighing.error.missing"],
  });
  const whole = { "kind-2": "synergy", "first-2": "wonen", "second-2": "milieu", "words-2": "Groen bij huis." };
  expect(send("spanningen", whole)).toEqual({});
});

test("what weighs heaviest and why go together", () => {
  expect(send("slot", { heaviest: "wonen" })).toEqual({ why: ["weighing.error.whyMissing"] });
  expect(send("slot", { why: "Daarom." })).toEqual({ heaviest: ["weighing.error.themeMissing"] });
});
