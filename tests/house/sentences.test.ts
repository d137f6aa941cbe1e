import { expect, test } from "vitest";
import { en } from "~/i18n/en.ts";
import { nl } from "~/i18n/nl.ts";

/** Every sentence under its full key: `site.form.optional` → "niet verplicht". */
function sentences(tree: object, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") found.set(prefix + key, value);
    else for (const [inner, sentence] of sentences(value, `${prefix}${key}.`)) found.set(inner, sentence);
  }
  return found;
}

const dutch = sentences(nl);
const english = sentences(en);

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? "").sort();
}

test("English has the keys of Dutch, no more and no fewer", () => {
  expect(dutch.size).toBeGreaterThan(100);
  expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
});

test("a sentence is empty in both languages or in none, and never padded", () => {
  for (const [key, sentence] of dutch) expect(english.get(key) === "", key).toBe(sentence === "");
  for (const [key, sentence] of [...dutch, ...english]) expect(sentence, key).toBe(sentence.trim());
});

test("a sentence fills in the same values in both languages", () => {
  for (const [key, sentence] of dutch)
    expect(placeholders(english.get(key) ?? ""), key).toEqual(placeholders(sentence));
});

test("residents are addressed as u", () => {
  const familiar = [...dutch].filter(([, sentence]) => /\b(je|jij|jou|jouw)\b/i.test(sentence));
  expect(familiar).toEqual([]);
});
