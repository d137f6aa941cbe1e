import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { auditActions } from "~/platform/audit-action.ts";
import { actInWords, detailInWords, subjectInWords } from "./act-in-words.ts";

const t = translator("nl");

test("every act has a sentence of its own", () => {
  const sentences = auditActions.map((action) => actInWords(t, action));
  expect(new Set(sentences).size).toBe(auditActions.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z]/);
});

test("what else was kept is told in words too", () => {
  const told = (name: string, value: string | number) => detailInWords(t, "nl", [name, value]);
  expect(told("reason", "insult")).toBe("reden: De tekst beledigt, bedreigt of discrimineert iemand");
  expect(told("version", 2)).toBe("versie: 2");
  expect(told("closesAt", "2027-01-25T22:59:59.000Z")).toBe("sluit: 25 januari 2027 om 23:59");
  expect(told("vreemd", "x")).toBe("vreemd: x");
});

test("an act or a subject that this release does not know stays as it was stored", () => {
  expect(actInWords(t, "vanalles.gedaan")).toBe("vanalles.gedaan");
  expect(subjectInWords(t, "ding 3")).toBe("ding 3");
  expect(subjectInWords(t, "comment 3")).toBe("reactie 3");
});
