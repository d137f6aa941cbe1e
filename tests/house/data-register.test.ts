import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import { purposeOf, register, registerPage } from "~db/register/register.ts";
import * as schema from "~db/schema/index.ts";
import { textOf } from "./project.ts";

const tables = Object.values(schema).flatMap((thing) => (is(thing, PgTable) ? [getTableConfig(thing)] : []));

test("there are tables to look at, and each is in the register once", () => {
  expect(tables.length).toBeGreaterThan(30);
  expect(register.map(({ table }) => table).sort()).toEqual(tables.map(({ name }) => name).sort());
});

describe.each(tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) })))(
  "$name",
  ({ name, columns }) => {
    const entry = register.find(({ table }) => table === name);
    test("every column has a purpose, and no purpose is of a column that is gone", () => {
      if (!entry) throw new Error(`No entry for ${name}`);
      const without = columns.filter((column) => !purposeOf(entry, column));
      expect(without).toEqual([]);
      expect(Object.keys(entry.columns).filter((column) => !columns.includes(column))).toEqual([]);
    });
    test("what is about people has a ground and an end", () => {
      expect(entry?.retention).toMatch(/\S/);
      if (entry?.aboutPeople) expect(entry.ground).toMatch(/AVG art\. \d/);
    });
  },
);

test("the published page is the register", () => {
  expect(textOf("docs/data-register.md")).toBe(registerPage());
});
