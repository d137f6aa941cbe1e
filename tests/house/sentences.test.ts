import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "~/i18n/en.ts";
import { nl } from "~/i18n/nl.ts";
import { projectFiles, ROOT, textOf } from "./project.ts";

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

test("u goes with hebt", () => {
  const mixed = [...dutch].filter(([, sentence]) => /\bheeft u\b|\bu (\S+ ){0,4}heeft\b/i.test(sentence));
  expect(mixed).toEqual([]);
});

/** The text of every source that can ask for a sentence. */
const asking = projectFiles()
  .filter((path) => /^(app|cli)\/.*\.tsx?$/.test(path) && !/^app\/i18n\/(nl|en)\/|\.test\.tsx?$/.test(path))
  .filter((path) => existsSync(join(ROOT, path)))
  .map(textOf)
  .join("\n");

/** Keys that are asked for whole. */
const whole = new Set([...asking.matchAll(/"([\w.-]+)"/g)].map(([, key]) => key));

/** Keys that are put together, as patterns: `results.side.${side}` asks for every side. */
const patterns = [...asking.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`\n]*)`/g)].map(
  ([, template = ""]) =>
    new RegExp(
      `^${template
        .split(/\$\{[^{}]*\}/)
        .map((part) => part.replace(/[.+]/g, "\\$&"))
        .join("[^.]+")}$`,
    ),
);

test("every sentence is asked for somewhere", () => {
  const unused = [...dutch.keys()].filter((key) => {
    const asked = key.replace(/_(zero|one|two|few|many|other)$/, "");
    return !whole.has(asked) && !patterns.some((pattern) => pattern.test(asked));
  });
  expect(unused).toEqual([]);
});

test("residents are addressed as u", () => {
  const familiar = [...dutch].filter(([, sentence]) => /\b(je|jij|jou|jouw)\b/i.test(sentence));
  expect(familiar).toEqual([]);
});

/** Words of researchers, each with the plain words that stand in the same sentence. */
const explained = { "R-indicator": /gelijk/, Neyman: /verschil/ };

test("a word of researchers stands with plain words beside it, and others are not used", () => {
  const alone = [...dutch].filter(([, sentence]) =>
    Object.entries(explained).some(([term, plain]) => sentence.includes(term) && !plain.test(sentence)),
  );
  expect(alone).toEqual([]);
  expect([...dutch].filter(([, sentence]) => /\bquot(um|a)\b|achter een streepje/i.test(sentence))).toEqual([]);
});
