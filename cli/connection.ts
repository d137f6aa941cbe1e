import { eq } from "drizzle-orm";
import { syncFramework } from "~/features/framework/framework.commands.server.ts";
import { env } from "~/platform/env.server.ts";
import { createDatabase, type DatabaseHandle } from "~db/client.server.ts";
import { startEmbeddedPostgres } from "~db/embedded.server.ts";
import { migrateDatabase } from "~db/migrate.server.ts";
import { organisations } from "~db/schema/index.ts";
import { StartError } from "~db/start-error.ts";

/**
 * Runs work as the owner of an up-to-date database, without limits on how long a statement takes, and closes everything after it.
 * The database is that of `npm start` when it runs or started us (BIB_OWNER_URL), a server elsewhere (DATABASE_URL), or
 * our own in DATA_DIR.
 */
export async function withDatabase<T>(work: (handle: DatabaseHandle) => Promise<T>): Promise<T> {
  const given = process.env.BIB_OWNER_URL || env.databaseUrl;
  const server = given ? undefined : await startEmbeddedPostgres({ dataDir: env.dataDir });
  const ownerUrl = given ?? server?.url ?? "";
  try {
    await migrateDatabase(ownerUrl);
    const handle = createDatabase(ownerUrl, {
      poolSize: 2,
      applicationName: "bib cli",
      statementTimeoutMs: 0,
      lockTimeoutMs: 5_000,
      idleInTransactionTimeoutMs: 0,
    });
    try {
      await syncFramework(handle.db);
      return await work(handle);
    } finally {
      await handle.close();
    }
  } finally {
    await server?.stop();
  }
}

/** The organisation that a command is about: the one named, or the only one there is. */
export async function chooseOrganisation({ db }: DatabaseHandle, slug?: string): Promise<{ id: number; slug: string }> {
  const found = await db
    .select({ id: organisations.id, slug: organisations.slug })
    .from(organisations)
    .where(slug === undefined ? undefined : eq(organisations.slug, slug));
  const [only, another] = found;
  if (!only) {
    const which = slug === undefined ? "Er is nog geen organisatie" : `Organisatie ${slug} bestaat niet`;
    throw new StartError(`${which}: maak er een met bib organisation create.`);
  }
  if (another) throw new StartError("Er zijn meer organisaties: noem er een met --organisation.");
  return only;
}
