import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { migrateDatabase, migrationFingerprint } from "~db/migrate.server.ts";

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/**
 * The name of a freshly migrated database to copy. Made anew by each run, so that a migration that was regenerated
 * under the same name is never missed.
 */
export async function makeTemplate(serverUrl: string): Promise<string> {
  const name = `test_template_${migrationFingerprint()}_${process.pid}_${Date.now().toString(36)}`;
  await createDatabaseFrom(serverUrl, name);
  await migrateDatabase(withDatabase(serverUrl, name));
  return name;
}

/** Makes a database, as a copy of the template when one is given. */
export async function createDatabaseFrom(serverUrl: string, name: string, template?: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    await onceTemplateIsFree(async () => {
      if (template) await sql`create database ${sql(name)} template ${sql(template)}`;
      else await sql`create database ${sql(name)}`;
      await sql`revoke temporary on database ${sql(name)} from public`;
    });
  } finally {
    await sql.end();
  }
}

/** A connection to the template that is just closing (55006: object in use) makes copying wait a moment. */
async function onceTemplateIsFree(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      const inUse = error instanceof postgres.PostgresError && error.code === "55006";
      if (!inUse || attempt === 50) throw error;
      await pause(20);
    }
  }
}

/** Drops the database, whoever is still connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  await sql`drop database if exists ${sql(name)} with (force)`;
  await sql.end();
}
