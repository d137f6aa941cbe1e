import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { APP_ROLE, appUrlOf, ensureAppRole, grantRowAccess } from "./app-role.server.ts";

/** Any number, as long as nothing else in this database locks on it. */
const MIGRATION_LOCK = 7_305_209_441;
const FOLDER = findMigrations();

/**
 * Brings the database up to date and gives the URL with which the application signs in.
 * Two processes at once: the second waits for the first and then finds nothing to do.
 *
 * @param ownerUrl - The database's owner, who alone may change tables.
 */
export async function migrateDatabase(ownerUrl: string): Promise<{ appUrl: string }> {
  const appUrl = appUrlOf(ownerUrl);
  const sql = postgres(ownerUrl, {
    max: 1,
    connect_timeout: 5,
    backoff: false,
    onnotice: () => undefined,
    connection: { application_name: "bib migrate" },
  });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await ensureAppRole(sql, appUrl);
    await grantRowAccess(sql);
    // A statement that cannot get its lock gives up instead of holding up the running application behind it.
    await sql`set lock_timeout = '5s'`;
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
    await showProgressTo(sql);
    return { appUrl };
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The moment of the newest migration in this version of the code, as the database records it; 0 without any. */
function newestMigration(): number {
  return Math.max(0, ...readJournal().map((entry) => entry.when));
}

/** Which migrations there are, in one short word that changes with every added migration. */
export function migrationFingerprint(): string {
  const entries = readJournal();
  return `${entries.length}_${entries.at(-1)?.when ?? 0}`;
}

/** Whether the database has every migration of this version of the code; the application's own role may ask. */
export async function isMigrated(sql: postgres.Sql): Promise<boolean> {
  const [row] = await sql<{ newest: string | null }[]>`select max(created_at) newest from drizzle.__drizzle_migrations`;
  return Number(row?.newest ?? -1) >= newestMigration();
}

/** Reading the list of migrations is all the application may do with it: that is how it knows that it is ready. */
async function showProgressTo(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    grant usage on schema drizzle to ${APP_ROLE};
    grant select on drizzle.__drizzle_migrations to ${APP_ROLE};
  `);
}

function readJournal(): { when: number }[] {
  const journal = join(FOLDER, "meta", "_journal.json");
  return existsSync(journal) ? JSON.parse(readFileSync(journal, "utf8")).entries : [];
}

/** Works from the source and from the bundle in build/server alike. */
function findMigrations(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, "migrations", "meta")) || existsSync(join(folder, "package.json"))) {
      return join(folder, "migrations");
    }
  }
  return "migrations";
}
