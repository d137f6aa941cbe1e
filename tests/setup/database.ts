import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, inject } from "vitest";
import { APP_ROLE, appUrlOf } from "~db/app-role.server.ts";
import { createDatabase, type Database, type DatabaseHandle } from "~db/client.server.ts";
import { createDatabaseFrom, dropDatabase, withDatabase } from "./template.ts";

/** A test file's own database: `db` and `sql` as the application's role, `owner` for what only the owner may do. */
export interface TestDatabase extends DatabaseHandle {
  owner: DatabaseHandle;
  ownerUrl: string;
  appUrl: string;
}

let ofThisFile: Promise<TestDatabase> | undefined;

/** The database of this test file, made at the first call and dropped after the last test. */
export function testDatabase(): Promise<TestDatabase> {
  ofThisFile ??= copyTemplate();
  return ofThisFile;
}

async function copyTemplate(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const name = `test_${process.pid}_${randomBytes(6).toString("hex")}`;
  await createDatabaseFrom(server, name, inject("databaseTemplate"));
  const ownerUrl = withDatabase(server, name);
  const appUrl = appUrlOf(ownerUrl);
  const app = createDatabase(appUrl, { poolSize: 4, applicationName: "test" });
  const owner = createDatabase(ownerUrl, { poolSize: 2, applicationName: "test owner", statementTimeoutMs: 30_000 });
  const close = async () => {
    ofThisFile = undefined;
    await Promise.all([app.close(), owner.close()]);
    await dropDatabase(server, name);
  };
  return { ...app, owner, ownerUrl, appUrl, close };
}

// Runs once per test file, because vitest loads this module anew for each of them.
afterAll(async () => {
  await (await ofThisFile)?.close();
});

const becomeApp = sql.raw(`set local role ${APP_ROLE}`);

/**
 * Does as the owner what the application may not: for what stands in a database before the test begins, such as areas,
 * proposals and rounds. Takes the application's pool or a transaction of `inTransaction`, and leaves both as they were.
 */
export async function asOwner<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  const test = await testDatabase();
  if (db === test.db) return await work(test.owner.db);
  const [role] = await db.execute<{ lent: boolean }>(sql`select current_user <> session_user as lent`);
  if (!role?.lent) return await work(db);
  await db.execute(sql`reset role`);
  const done = await work(db);
  await db.execute(becomeApp);
  return done;
}

/** Thrown to leave a transaction; nobody sees it. */
class RollBack extends Error {}

/** Runs the test as the application's role in a transaction that is always rolled back; see `asOwner`. */
export async function inTransaction<T>(test: (db: Database) => Promise<T>): Promise<void> {
  const { owner } = await testDatabase();
  await rolledBack(owner.db, async (tx) => {
    await tx.execute(becomeApp);
    return await test(tx);
  });
}

/** Like `inTransaction`, as the owner: for what the application itself may not do. */
export async function inOwnerTransaction<T>(test: (db: Database) => Promise<T>): Promise<void> {
  const { owner } = await testDatabase();
  await rolledBack(owner.db, test);
}

async function rolledBack<T>(db: Database, test: (db: Database) => Promise<T>): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await test(tx);
      throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
}
