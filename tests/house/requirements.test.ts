import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFiles, ROOT, textOf } from "./project.ts";

const ID = /\b(?:AU|SE|AZ|INJ|WEB|INT|PR|RE|DIS|TOK)-\d+\b/g;
/** Ids of the method look like a step in a drawing, so they count only where the document is named. */
const CITED_METHOD = /requirements\.md[^\n]*?\b(M-\d\.\d+)/g;

/** The rows of docs/requirements.md: id | promise | status | shown by. */
const rows = textOf("docs/requirements.md")
  .split("\n")
  .filter((line) => /^\| [A-Z]+-\d/.test(line))
  .map((line) => line.slice(1, -1).split("|"))
  .map(([id = "", promise = "", status = "", shownBy = ""]) => ({
    id: id.trim(),
    promise: promise.trim(),
    status: status.trim(),
    tests: [...shownBy.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path),
  }));

const sources = projectFiles().filter(
  (path) => /^(app|cli|db|tests|migrations)\/.*\.(ts|tsx|js|sql)$/.test(path) && existsSync(join(ROOT, path)),
);

function idsIn(text: string): string[] {
  return [...[...text.matchAll(ID)].map(([id]) => id), ...[...text.matchAll(CITED_METHOD)].map(([, id = ""]) => id)];
}

test("every requirement stands once, with a promise and a status", () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { id, promise, status } of rows) {
    expect(promise, id).not.toBe("");
    expect(["met", "partly", "not yet"], id).toContain(status);
  }
});

test("a requirement that is met, if only partly, names tests that are there", () => {
  for (const { id, status, tests } of rows) {
    expect(tests.length > 0, id).toBe(status !== "not yet");
    for (const path of tests) expect(existsSync(join(ROOT, path)), `${id}: ${path}`).toBe(true);
  }
});

test("a requirement that is not wholly met is in the list of deviations", () => {
  const deviations = textOf("docs/deviations.md");
  for (const { id } of rows.filter(({ status }) => status !== "met")) expect(deviations).toContain(`| ${id} |`);
});

test("every id in the code is a requirement, and no document is cited that is not here", () => {
  const known = new Set(rows.map(({ id }) => id));
  const unknown = sources.flatMap((path) =>
    idsIn(textOf(path)).flatMap((id) => (known.has(id) ? [] : [`${path}: ${id}`])),
  );
  expect(unknown).toEqual([]);
  const elsewhere = new RegExp(["tru" + "st\\.md", "met" + "hod\\.md (\\d|B\\d)"].join("|"));
  expect(sources.filter((path) => elsewhere.test(textOf(path)))).toEqual([]);
});
