import { and, count, desc, eq, lte, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { responses, resultCells, rounds, snapshots } from "~db/schema/index.ts";
import { type Stream, streams } from "./cell.ts";
import { countedResponse } from "./counted-response.server.ts";
import { MIN_PEOPLE } from "./disclosure.ts";
import { tallyRound } from "./tally.server.ts";

/** Version of the rules in docs/method.md that snapshots are made with. */
const METHOD_VERSION = "1";
/** Counting the largest round takes longer than the three seconds that a page may wait for the database. */
const COUNTING_MAY_TAKE = "120s";

interface RoundAt {
  organisationId: number;
  roundId: number;
  now: Date;
}
type Snapshot = typeof snapshots.$inferSelect;
type People = Record<Stream, number>;

export type SnapshotOutcome =
  | { kind: "created"; id: number }
  /** Too few new responses: the last snapshot stays the newest. */
  | { kind: "unchanged"; id: number }
  /** Another process is making one at this moment. */
  | { kind: "busy" };

/**
 * Makes a snapshot of a round when it has none, or when a stream has grown by at least ten counted responses since the
 * last: between two snapshots that differ by fewer, the difference would show what those few answered. A stream that has
 * not grown enough repeats its old figures.
 */
export async function createSnapshot(db: Database, round: RoundAt): Promise<SnapshotOutcome> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = ${sql.raw(`'${COUNTING_MAY_TAKE}'`)}`);
    if (!(await claimRound(tx, round))) return { kind: "busy" };
    const last = await lastSnapshot(tx, round);
    const before: People = { open: last?.openResponses ?? 0, invited: last?.invitedResponses ?? 0 };
    const people = await countedPeople(tx, round);
    const fresh = streams.filter((stream) => !last || people[stream] - before[stream] >= MIN_PEOPLE);
    if (last && fresh.length === 0) return { kind: "unchanged", id: last.id };

    const id = await tally(tx, { ...round, streams: fresh, before });
    if (last) await repeatCells(tx, last, id, fresh);
    return { kind: "created", id };
  });
}

/**
 * Makes a snapshot of every round that has opened and has enough new responses. Safe to call at any time, from several
 * processes at once.
 * @param organisationId - Only the rounds of this organisation; left out: of all.
 * @returns How many rounds got new figures.
 * @throws AggregateError with what went wrong, after the other rounds have had their turn.
 */
export async function refreshDueSnapshots(db: Database, now: Date, organisationId?: number): Promise<number> {
  const opened = await db
    .select({ organisationId: rounds.organisationId, roundId: rounds.id })
    .from(rounds)
    .where(and(lte(rounds.opensAt, now), organisationId ? eq(rounds.organisationId, organisationId) : undefined))
    .orderBy(rounds.organisationId, rounds.id);
  let made = 0;
  const failures: unknown[] = [];
  for (const round of opened) {
    try {
      const outcome = await createSnapshot(db, { ...round, now });
      if (outcome.kind === "created") made += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `No figures for ${failures.length} rounds`);
  return made;
}

/** Locks the round against a second snapshot, but not against responses that come in. False: someone else has it. */
async function claimRound(db: Database, { organisationId, roundId }: RoundAt): Promise<boolean> {
  const claimed = await db
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)))
    .for("no key update", { skipLocked: true });
  return claimed.length > 0;
}

async function lastSnapshot(db: Database, { organisationId, roundId }: RoundAt): Promise<Snapshot | undefined> {
  const [last] = await db
    .select()
    .from(snapshots)
    .where(and(eq(snapshots.organisationId, organisationId), eq(snapshots.roundId, roundId)))
    .orderBy(desc(snapshots.id))
    .limit(1);
  return last;
}

async function countedPeople(db: Database, { organisationId, roundId }: RoundAt): Promise<People> {
  const rows = await db
    .select({ stream: responses.stream, people: count() })
    .from(responses)
    .where(and(eq(responses.organisationId, organisationId), eq(responses.roundId, roundId), countedResponse))
    .groupBy(responses.stream);
  return { open: 0, invited: 0, ...Object.fromEntries(rows.map(({ stream, people }) => [stream, people])) };
}

async function tally(db: Database, question: Omit<Parameters<typeof tallyRound>[0], "methodVersion">): Promise<number> {
  const [row] = await db.execute<{ id: number }>(tallyRound({ ...question, methodVersion: METHOD_VERSION }));
  if (!row) throw new Error("The snapshot was not stored");
  return row.id;
}

/** Copies the figures of the streams that were not counted anew from the last snapshot. */
async function repeatCells(db: Database, from: Snapshot, toId: number, fresh: readonly Stream[]): Promise<void> {
  for (const stream of streams) {
    if (fresh.includes(stream)) continue;
    await db.execute(sql`
      insert into ${resultCells} (organisation_id, snapshot_id, stream, item_id, baseline_item_id, group_kind, group_value,
        lowest, counts, dont_know)
      select organisation_id, ${toId}, stream, item_id, baseline_item_id, group_kind, group_value, lowest, counts, dont_know
      from ${resultCells}
      where organisation_id = ${from.organisationId} and snapshot_id = ${from.id} and stream = ${stream}`);
  }
}
