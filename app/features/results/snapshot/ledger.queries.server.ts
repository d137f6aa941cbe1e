import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { snapshots, tallyCells } from "~db/schema/index.ts";
import type { ReleasedTally } from "../disclosure/released-tally.ts";
import type { Stream } from "../group.ts";
import type { Weighed } from "../tally.ts";
import type { DesignSizes } from "./release-view.ts";

interface RoundOf {
  organisationId: number;
  roundId: number;
}

export type StoredSnapshot = typeof snapshots.$inferSelect;

/** Every snapshot of a round, oldest first. */
export function snapshotsOf(db: Database, { organisationId, roundId }: RoundOf): Promise<StoredSnapshot[]> {
  return db
    .select()
    .from(snapshots)
    .where(and(eq(snapshots.organisationId, organisationId), eq(snapshots.roundId, roundId)))
    .orderBy(asc(snapshots.ordinal));
}

/** The newest snapshot that a round had at a moment; undefined when it had none. */
export async function lastSnapshot(
  db: Database,
  { organisationId, roundId, asOf }: RoundOf & { asOf: Date },
): Promise<StoredSnapshot | undefined> {
  const [last] = await db
    .select()
    .from(snapshots)
    .where(
      and(eq(snapshots.organisationId, organisationId), eq(snapshots.roundId, roundId), lte(snapshots.createdAt, asOf)),
    )
    .orderBy(desc(snapshots.ordinal))
    .limit(1);
  return last;
}

/** The tallies behind what a stream released, per snapshot, in the order of the snapshots (Dutch: register van uitgaven). */
export async function releasesOf(
  db: Database,
  made: readonly Pick<StoredSnapshot, "organisationId" | "id">[],
  stream: Stream,
): Promise<ReleasedTally[][]> {
  const [first] = made;
  if (!first) return [];
  const rows = await db
    .select()
    .from(tallyCells)
    .where(
      and(
        eq(tallyCells.organisationId, first.organisationId),
        inArray(
          tallyCells.snapshotId,
          made.map(({ id }) => id),
        ),
        eq(tallyCells.stream, stream),
      ),
    )
    .orderBy(asc(tallyCells.item), asc(tallyCells.measure), asc(tallyCells.groupKind), asc(tallyCells.groupValue));
  const bySnapshot = new Map(made.map(({ id }) => [id, [] as ReleasedTally[]]));
  for (const row of rows) bySnapshot.get(row.snapshotId)?.push(releasedTallyOf(row));
  return [...bySnapshot.values()];
}

function releasedTallyOf(row: typeof tallyCells.$inferSelect): ReleasedTally {
  const { stream, item, measure, groupKind: kind, groupValue: group, lowest, n, sw, sw2, told, countedIn } = row;
  const of = { dontKnow: weighedOf(row.dontKnow), asked: weighedOf(row.asked) };
  return { cell: { stream, item, measure, kind, group, lowest, n, sw, sw2, ...of }, told, snapshot: countedIn };
}

function weighedOf([n = 0, sw = 0, sw2 = 0]: readonly number[]): Weighed {
  return { n, sw, sw2 };
}

/** How many people a stream had in each snapshot. */
export function designSizesOf(made: readonly StoredSnapshot[], stream: Stream): DesignSizes {
  return new Map(
    made.map(({ id, openResponses, invitedResponses }) => [id, stream === "open" ? openResponses : invitedResponses]),
  );
}
