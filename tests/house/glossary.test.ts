import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import * as schema from "~db/schema/index.ts";
import { ROOT, textOf } from "./project.ts";

/** The rows of docs/glossary.md: Dutch term | English identifier | meaning | source. */
const rows = textOf("docs/glossary.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| Dutch term"))
  .map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );

/** Every identifier in the second column, which may hold several in code ticks. */
const identifiers = new Set(
  rows.flatMap(([, english = ""]) => [...english.matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
);

const tables = Object.values(schema).flatMap((thing) => (is(thing, PgTable) ? [snakeCase(getTableName(thing))] : []));
const features = readdirSync(join(ROOT, "app/features"), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

test("there is a schema and there are features to look for", () => {
  expect(tables.length).toBeGreaterThan(20);
  expect(features.length).toBeGreaterThan(8);
});

test.each(tables)("the glossary explains the table %s", (table) => {
  expect([...identifiers]).toContain(table);
});

test.each(features)("the glossary explains the feature %s", (feature) => {
  expect([...identifiers]).toContain(`features/${feature}`);
});

test("every entry has a Dutch term, an identifier, a meaning and a source", () => {
  for (const row of rows.filter(([first]) => !/^-+$/.test(first ?? ""))) {
    expect(row, row.join(" | ")).toHaveLength(4);
    for (const cell of row) expect(cell, row.join(" | ")).not.toBe("");
  }
});

test("no identifier is explained twice", () => {
  const all = rows.flatMap(([, english = ""]) => [...english.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(all.filter((name, place) => all.indexOf(name) !== place)).toEqual([]);
});
