import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { testDatabase } from "../tests/setup/database.ts";
import { createDatabaseFrom, dropDatabase, withDatabase } from "../tests/setup/template.ts";
import { isMigrated, migrateDatabase } from "./migrate.server.ts";

const fresh = `test_migrate_${randomBytes(6).toString("hex")}`;
beforeAll(() => createDatabaseFrom(inject("databaseServer"), fresh));
afterAll(() => dropDatabase(inject("databaseServer"), fresh));

test("two processes that migrate an empty database at once both succeed, and each migration runs once", async () => {
  const url = withDatabase(inject("databaseServer"), fresh);
  const [first, second] = await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
  expect(first.appUrl).toBe(second.appUrl);
  const owner = postgres(url, { max: 1 });
  const counted = await owner`select count(*)::int n, count(distinct hash)::int once from drizzle.__drizzle_migrations`;
  expect(counted[0]?.n).toBe(counted[0]?.once);
  expect(counted[0]?.n).toBeGreaterThan(0);
  await owner.end();
});

test("a migration is later than all before it, or a database that has those would pass it over", async () => {
  const times = await appliedTimes();
  expect(times.at(-1)).toBe(Math.max(...times));
});

async function appliedTimes(): Promise<number[]> {
  const { owner } = await testDatabase();
  const applied = await owner.sql`select created_at from drizzle.__drizzle_migrations order by id`;
  return applied.map(({ created_at }) => Number(created_at));
}

test("the application knows that its database is migrated", async () => {
  const { sql } = await testDatabase();
  expect(await isMigrated(sql)).toBe(true);
});

test.each([
  "create table x (id int)",
  "create temporary table x (id int)",
  "create schema x",
  "alter table answers add column x int",
  "drop table answers",
  "truncate answers",
  "create index on answers (item_id)",
  "create role x",
  "alter role bib_app createdb",
  "set role bib_owner",
  "insert into drizzle.__drizzle_migrations (hash) values ('x')",
  "delete from drizzle.__drizzle_migrations",
])("the application's role may not: %s", async (statement) => {
  const { sql } = await testDatabase();
  await expect(sql.unsafe(statement)).rejects.toMatchObject({ code: "42501" });
});

test("the application's role owns nothing", async () => {
  const { owner } = await testDatabase();
  const [row] = await owner.sql`select count(*)::int n from pg_class where relowner = 'bib_app'::regrole`;
  expect(row?.n).toBe(0);
});

test("the application's role reads and writes rows", async () => {
  const { sql } = await testDatabase();
  const [row] = await sql`
    select bool_and(has_table_privilege('bib_app', c.oid, 'select')) reads
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'`;
  expect(row?.reads).toBe(true);
});
