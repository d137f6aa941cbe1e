import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { auditActions } from "~/platform/audit-action.ts";
import { actInWords, subjectInWords } from "./act-in-words.ts";

const t = translator("nl");

test("every act has a sentence of its own", () => {
  const sentences = auditActions.map((action) => actInWords(t, action));
  expect(new Set(sentences).size).toBe(auditActions.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z]/);
});

test("an act or a subject that this release does not know stays as it was stored", () => {
  expect(actInWords(t, "vanalles.gedaan")).toBe("vanalles.gedaan");
  expect(subjectInWords(t, "ding 3")).toBe("ding 3");
  expect(subjectInWords(t, "comment 3")).toBe("reactie 3");
});
