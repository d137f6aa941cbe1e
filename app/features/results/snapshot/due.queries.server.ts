import { and, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { responses } from "~db/schema/index.ts";
import { countedResponse } from "../counted-response.server.ts";
import { MIN_PEOPLE } from "../disclosure/thresholds.ts";
import { streams } from "../group.ts";
import type { StoredSnapshot } from "./ledger.queries.server.ts";

/**
 * Whether ten people may have come or withdrawn in a stream since a snapshot. A withdrawal keeps only its day, so those of
 * the day of the snapshot count as well: the figures themselves decide whether they may be renewed.
 */
export async function isDue(db: Database, last: StoredSnapshot): Promise<boolean> {
  const { organisationId, roundId } = last;
  const rows = await db
    .select({
      stream: responses.stream,
      people: sql<number>`count(*) filter (where ${countedResponse})::int`,
      gone: sql<number>`count(*) filter (where ${responses.withdrawnOn}
        >= (${last.createdAt.toISOString()}::timestamptz at time zone 'Europe/Amsterdam')::date)::int`,
    })
    .from(responses)
    .where(and(eq(responses.organisationId, organisationId), eq(responses.roundId, roundId)))
    .groupBy(responses.stream);
  const before = { open: last.openResponses, invited: last.invitedResponses };
  return streams.some((stream) => {
    const { people, gone } = rows.find((row) => row.stream === stream) ?? { people: 0, gone: 0 };
    return people + gone - before[stream] + gone >= MIN_PEOPLE;
  });
}
