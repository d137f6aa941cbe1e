import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, testDatabase } from "../tests/setup/database.ts";
import { createDatabase } from "./client.server.ts";

test("every connection carries the limits", async () => {
  const { sql: query } = await testDatabase();
  const [limits] = await query`
    select current_setting('statement_timeout') statement, current_setting('lock_timeout') lock,
           current_setting('idle_in_transaction_session_timeout') idle, current_user::text who`;
  expect(limits).toEqual({ statement: "3s", lock: "1s", idle: "5s", who: "bib_app" });
});

test("a statement that takes too long is ended by the server", async () => {
  const { appUrl } = await testDatabase();
  const quick = createDatabase(appUrl, { poolSize: 1, statementTimeoutMs: 50 });
  await expect(quick.sql`select pg_sleep(10)`).rejects.toMatchObject({ code: "57014" });
  await quick.close();
});

test("nobody listening is known within two seconds", async () => {
  const nowhere = createDatabase("postgres://x:y@127.0.0.1:1/bib", { poolSize: 1 });
  const started = Date.now();
  await expect(nowhere.sql`select 1`).rejects.toMatchObject({ code: "ECONNREFUSED" });
  expect(Date.now() - started).toBeLessThan(2000);
  await nowhere.close();
});

test("what a test writes in its transaction is gone afterwards", async () => {
  const count = sql`select count(*)::int n from rate_limits`;
  const { db, owner } = await testDatabase();
  const before = await owner.db.execute(count);
  await inTransaction(async (tx) => {
    await tx.execute(sql`insert into rate_limits (key) values ('x')`);
  });
  expect(await db.execute(count)).toEqual(before);
});
