import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "~db/embedded.server.ts";

const HOME = fileURLToPath(new URL("../../.data-test/", import.meta.url));
const SLOTS = 20;

/**
 * A PostgreSQL server for one test run: TEST_DATABASE_URL, or a server of our own on the first data folder that no
 * other run is using. Runs do not share a server, because the one that started it would take it away from the other.
 */
export async function startTestServer(): Promise<EmbeddedPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, owned: false, stop: async () => undefined };
  for (let slot = 0; slot < SLOTS; slot++) {
    const server = await startEmbeddedPostgres({ dataDir: join(HOME, String(slot)), durable: false });
    if (!server.owned) continue;
    await dropLeftovers(server.url);
    return server;
  }
  throw new Error(`All ${SLOTS} test servers are in use: ${readdirSync(HOME).join(", ")}`);
}

/** Drops what a killed run left behind; safe, because nobody else uses this server. */
async function dropLeftovers(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const found = await sql<{ datname: string }[]>`select datname from pg_database where datname like 'test\\_%'`;
  for (const { datname } of found) await sql`drop database ${sql(datname)} with (force)`;
  await sql.end();
}
