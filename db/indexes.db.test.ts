import { expect, test } from "vitest";
import { testDatabase } from "../tests/setup/database.ts";

test("no index puts nulls last: PostgreSQL could not use it for what is newest first", async () => {
  const { owner } = await testDatabase();
  const wrong = await owner.sql`
    select indexname from pg_indexes where schemaname = 'public' and indexdef like '%DESC NULLS LAST%'`;
  expect(wrong.map(({ indexname }) => indexname)).toEqual([]);
});

test("no index is there twice: both would be kept up to date, and one read", async () => {
  const { owner } = await testDatabase();
  const twice = await owner.sql`
    select min(i.indexrelid::regclass::text) as name from pg_index i
      join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public'
    group by i.indrelid, i.indkey::text, i.indclass::text, i.indoption::text,
      coalesce(pg_get_expr(i.indexprs, i.indrelid), ''), coalesce(pg_get_expr(i.indpred, i.indrelid), '')
    having count(*) > 1`;
  expect(twice.map(({ name }) => name)).toEqual([]);
});
