import { and, desc, eq, gte, max, or, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { proposals, rounds, snapshots } from "~db/schema/index.ts";
import { FEW_PEOPLE } from "./disclosure/thresholds.ts";

const most = 3;

/** The proposals with the newest figures, newest first; only those that enough people answered to show something. */
export function latestOutcomes(
  db: Database,
  { organisationId }: { organisationId: number },
): Promise<{ slug: string; title: string }[]> {
  const statement = prepared(db);
  return statement.execute({ organisationId });
}

function prepare(db: Database) {
  return db
    .select({ slug: proposals.slug, title: proposals.title })
    .from(snapshots)
    .innerJoin(rounds, and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId)))
    .innerJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .where(
      and(
        eq(snapshots.organisationId, sql.placeholder("organisationId")),
        or(gte(snapshots.openResponses, FEW_PEOPLE), gte(snapshots.invitedResponses, FEW_PEOPLE)),
      ),
    )
    .groupBy(proposals.slug, proposals.title)
    .orderBy(desc(max(snapshots.id)))
    .limit(most)
    .prepare("latest_outcomes");
}

const prepared = oncePerDatabase(prepare);
