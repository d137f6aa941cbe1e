import { asc, eq } from "drizzle-orm";
import { syncFramework } from "~/features/framework/framework.commands.server.ts";
import { ensureOrganisation, markExampleData } from "~/features/organisations/organisation.commands.server.ts";
import { createDatabase, type DatabaseHandle } from "~db/client.server.ts";
import { migrateDatabase } from "~db/migrate.server.ts";
import { rounds } from "~db/schema/index.ts";
import { makeAccounts } from "../../cli/demo/accounts.ts";
import { placeComments } from "../../cli/demo/comments.ts";
import { loadRespondents } from "../../cli/demo/load.ts";
import { openPanels } from "../../cli/demo/panels.ts";
import { loadRegion } from "../../cli/demo/region.ts";
import { openInstruments } from "../../cli/demo/rounds.ts";
import { fillWaves } from "../../cli/demo/waves.ts";

/** The example region with made-up residents, before any snapshot is made. */
export interface DemoDatabase {
  url: string;
  handle: DatabaseHandle;
  organisationId: number;
  /** All rounds, the oldest first, as `bib demo setup` makes their snapshots. */
  rounds: { id: number; slug: string }[];
  /** Scores that residents gave. */
  ratings: number;
}

/** Fills an empty database as `bib demo setup` does, snapshots left out, and tells the planner of it. */
export async function demoDatabase(url: string, respondents: number): Promise<DemoDatabase> {
  await migrateDatabase(url);
  const unlimited = { statementTimeoutMs: 0, lockTimeoutMs: 0, idleInTransactionTimeoutMs: 0 };
  const handle = createDatabase(url, { poolSize: 2, applicationName: "bench", ...unlimited });
  const { db, sql } = handle;
  await syncFramework(db);
  const organisationId = await ensureOrganisation(db, { slug: "mra", name: "Metropoolregio Amsterdam" });
  await markExampleData(db, organisationId);
  const now = new Date();
  await loadRegion(db, organisationId, now);
  await makeAccounts(db, organisationId);
  await openInstruments(db, organisationId, now);
  await openPanels(db, organisationId, now);
  await placeComments(db, organisationId, now);
  const load = { organisationId, respondents, seed: 1, now };
  await fillWaves(handle, load);
  await loadRespondents(handle, load);
  // A server that runs for a while does this by itself.
  await sql`vacuum analyze`;
  const [counted] = await sql<{ ratings: number }[]>`
    select count(*)::int as ratings from answers where score is not null`;
  const all = await db
    .select({ id: rounds.id, slug: rounds.slug })
    .from(rounds)
    .where(eq(rounds.organisationId, organisationId))
    .orderBy(asc(rounds.opensAt), asc(rounds.id));
  return { url, handle, organisationId, rounds: all, ratings: counted?.ratings ?? 0 };
}
