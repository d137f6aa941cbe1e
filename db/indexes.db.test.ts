import { expect, test } from "vitest";
import { testDatabase } from "../tests/setup/database.ts";

test("no index puts nulls last: PostgreSQL could not use it for what is newest first", async () => {
  const { owner } = await testDatabase();
  const wrong = await owner.sql`
    select indexname from pg_indexes where schemaname = 'public' and indexdef like '%DESC NULLS LAST%'`;
  expect(wrong.map(({ indexname }) => indexname)).toEqual([]);
});
