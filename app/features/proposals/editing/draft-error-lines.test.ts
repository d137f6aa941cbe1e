import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { draftErrorLines } from "./draft-error-lines.ts";
import { DraftActForm, draftForms, StartForm } from "./draft-form.server.ts";

const t = translator("nl");

function linesAfter(schema: Parameters<typeof parseWithZod>[1]["schema"], fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const reply = parseWithZod(form, { schema }).reply() as FormReply;
  return draftErrorLines(reply, t).map(({ message }) => message);
}

const saving = { known: "1", intent: "save" };

test("a mistake in one of many rows says in which, and what to do", () => {
  expect(linesAfter(draftForms.themas, { ...saving, "reason-veiligheid": "licht", "from-milieu": "rapport" })).toEqual([
    ...["Veiligheid: schrijf waar dat staat.", "Milieu, groen en natuur: schrijf waarom het plan dit raakt."],
  ]);
  expect(linesAfter(draftForms.tijd, { ...saving, "what-2": "Klaar", "when-2": "ooit" })).toEqual([
    "Moment 2: schrijf een jaar, een maand of een dag, zoals 2029, 2029-06 of 2029-06-15.",
    "Moment 2: schrijf waar dat staat.",
  ]);
  expect(linesAfter(draftForms.feiten, { ...saving, "label-1": "bomen" })).toEqual(["Cijfer 1: vul de waarde in."]);
  expect(linesAfter(draftForms.scenarios, { ...saving, "description-2": "Een kade." })).toEqual([
    "Mogelijkheid 1: vul een naam in.",
  ]);
});

test("a moment in words is answered with how to write it, and with nothing else", () => {
  const spring = { "what-1": "De raad beslist", "when-1": "voorjaar 2027", "milestoneSource-1": "Raadsbrief" };
  expect(linesAfter(draftForms.tijd, { ...saving, ...spring })).toEqual([
    "Moment 1: schrijf een jaar, een maand of een dag, zoals 2029, 2029-06 of 2029-06-15.",
  ]);
});

test("a mistake in a field of which there is one names no row", () => {
  expect(linesAfter(StartForm, { title: "" })).toEqual(["Vul een titel in."]);
  expect(linesAfter(draftForms.tijd, { ...saving, horizon: "straks" })).toEqual(["Schrijf een jaar, zoals 2040."]);
  expect(linesAfter(DraftActForm, { intent: "withdraw", known: "1" })).toEqual([
    ...["Schrijf waarom u het voorstel intrekt.", "Vink aan dat u het zeker weet."],
  ]);
});
