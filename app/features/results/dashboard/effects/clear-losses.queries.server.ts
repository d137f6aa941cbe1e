import { and, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "~db/client.server.ts";
import { resultCells } from "~db/schema/index.ts";
import type { Breakdown, Stream } from "../../group.ts";
import type { ClearLoss } from "./hiding-breakdowns.ts";

/** Every group of every breakdown that clearly expects a loss on some item, out of the released figures of one snapshot. */
export async function clearLosses(
  db: Database,
  place: { organisationId: number; snapshotId: number; stream: Stream },
): Promise<ClearLoss[]> {
  const own = alias(resultCells, "own");
  const rows = await db
    .select({
      by: resultCells.groupKind,
      group: resultCells.groupValue,
      item: resultCells.item,
      measure: resultCells.measure,
      // Nobody can say "weet ik niet" to a difference: the answers on the plan itself tell how many do not know.
      dontKnow: sql<number | null>`(${own.released} ->> 'dontKnow')::int`,
    })
    .from(resultCells)
    .leftJoin(
      own,
      and(
        eq(own.organisationId, resultCells.organisationId),
        eq(own.snapshotId, resultCells.snapshotId),
        eq(own.stream, resultCells.stream),
        eq(own.groupKind, resultCells.groupKind),
        eq(own.item, resultCells.item),
        eq(own.groupValue, resultCells.groupValue),
        eq(own.measure, "own"),
      ),
    )
    .where(
      and(
        eq(resultCells.organisationId, place.organisationId),
        eq(resultCells.snapshotId, place.snapshotId),
        eq(resultCells.stream, place.stream),
        ne(resultCells.groupKind, "all"),
        sql`${resultCells.released} -> 'scale' ->> 'direction' = 'down'`,
      ),
    );
  return rows.map(({ by, dontKnow, ...row }) => ({ ...row, by: by as Breakdown, dontKnow: dontKnow ?? 0 }));
}
