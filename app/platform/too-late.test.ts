import { expect, test } from "vitest";
import { isLateText, writtenIn } from "./too-late.ts";

test("what was written is kept, not the choices and what the form carries along", () => {
  const form = new FormData();
  const fields = {
    ...{ intent: "save", known: "2026-06-15T12:00:00.000Z", formKey: "0a6cbd0c-1d0b-4c2f-8f2e-3f1f7a9b2c11" },
    ...{
      title: " Een nieuwe kade ",
      body: "Regel een.\nRegel twee.",
      decidedOn: "2026-06-15",
      phase: "beleidsvoorbereiding",
    },
    ...{ was: "a2V5IG9mIHRoZSB3b3Jkcw", thema: "geluk-en-levenstevredenheid" },
    source: "https://example.nl/een/rapport",
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  expect(writtenIn(form)).toBe("Een nieuwe kade\n\nRegel een.\nRegel twee.\n\nhttps://example.nl/een/rapport");
});

test("only the body of such an answer is one", () => {
  expect(isLateText({ why: "draftGone", text: "" })).toBe(true);
  for (const other of [null, "draftGone", {}, { why: "anders" }]) expect(isLateText(other)).toBe(false);
});
