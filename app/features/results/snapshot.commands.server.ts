import { and, desc, eq, lte, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { resultCells, rounds, snapshots } from "~db/schema/index.ts";
import { streams } from "./cell.ts";
import { METHOD_VERSION } from "./method-version.ts";
import { nextFigures, streamsDue } from "./next-figures.queries.server.ts";
import { type RoundTally, tallyRound } from "./tally.server.ts";

/** Counting the largest round takes longer than the three seconds that a page may wait for the database. */
const COUNTING_MAY_TAKE = "120s";
/** Few enough for the parameters of one statement. */
const CELLS_AT_ONCE = 2000;

interface RoundAt {
  organisationId: number;
  roundId: number;
  now: Date;
  /**
   * Make a snapshot however few people came or withdrew since the last: after closing nobody comes any more. Figures
   * that may not be renewed beside their last release stay at it all the same.
   */
  final?: boolean;
}
type Snapshot = typeof snapshots.$inferSelect;

export type SnapshotOutcome =
  | { kind: "created"; id: number }
  /** The figures are those of the last snapshot; a final one may have been made that repeats them all. */
  | { kind: "unchanged"; id: number }
  /** Another process is making one at this moment. */
  | { kind: "busy" };

/**
 * Makes a snapshot of a round: at once when it has none; later when at least ten people came or withdrew since the last
 * and figures can be renewed without showing what fewer than ten of them answered. All other figures repeat their last
 * release (docs/requirements.md M-2.13, time). The first one after the round has closed is final.
 */
export async function createSnapshot(db: Database, round: RoundAt): Promise<SnapshotOutcome> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = ${sql.raw(`'${COUNTING_MAY_TAKE}'`)}`);
    const claimed = await claimRound(tx, round);
    if (!claimed) return { kind: "busy" };
    const last = await lastSnapshot(tx, round);
    if (last) return followUp(tx, round, { last, must: mustRenew(last, claimed, round) });
    const tally = await tallyRound(tx, { ...round, streams });
    return { kind: "created", id: await store(tx, round, tally) };
  });
}

async function followUp(
  db: Database,
  round: RoundAt,
  { last, must }: { last: Snapshot; must: boolean },
): Promise<SnapshotOutcome> {
  const due = must ? streams : await streamsDue(db, last);
  const next = due.length > 0 ? await nextFigures(db, last, due) : undefined;
  if (!next || !(next.renewed || must)) return { kind: "unchanged", id: last.id };
  return { kind: next.renewed ? "created" : "unchanged", id: await store(db, round, next) };
}

/**
 * Makes a snapshot of every round that has opened and has enough new responses, and the final one of every round that
 * has closed. Safe to call at any time, from several processes at once.
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

/** Locks the round against a second snapshot, but not against responses that come in. Undefined: someone else has it. */
async function claimRound(db: Database, { organisationId, roundId }: RoundAt): Promise<{ closesAt: Date } | undefined> {
  const [claimed] = await db
    .select({ closesAt: rounds.closesAt })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)))
    .for("no key update", { skipLocked: true });
  return claimed;
}

/** New rules make new figures, and a round that has closed gets its final ones once. */
function mustRenew(last: Snapshot, { closesAt }: { closesAt: Date }, { now, final }: RoundAt): boolean {
  const lacksFinal = closesAt <= now && last.createdAt < closesAt;
  return final === true || lacksFinal || last.methodVersion !== METHOD_VERSION;
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

async function store(db: Database, round: RoundAt, { people, cells }: RoundTally): Promise<number> {
  const { organisationId, roundId, now } = round;
  const counted = { openResponses: people.open, invitedResponses: people.invited };
  const [made] = await db
    .insert(snapshots)
    .values({ organisationId, roundId, createdAt: now, methodVersion: METHOD_VERSION, ...counted })
    .returning({ id: snapshots.id });
  if (!made) throw new Error("The snapshot was not stored");
  const rows = cells.map((cell) => ({ ...cell, organisationId, snapshotId: made.id }));
  for (let start = 0; start < rows.length; start += CELLS_AT_ONCE)
    await db.insert(resultCells).values(rows.slice(start, start + CELLS_AT_ONCE));
  return made.id;
}
