import { and, eq, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { rounds } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import { METHOD_VERSION } from "./method-version.ts";
import { countRound, type OnStep } from "./snapshot/count-round.queries.server.ts";
import { isDue } from "./snapshot/due.queries.server.ts";
import { type StoredSnapshot, snapshotsOf } from "./snapshot/ledger.queries.server.ts";
import { releaseRound } from "./snapshot/release-round.queries.server.ts";
import { roundToCount } from "./snapshot/round-to-count.queries.server.ts";
import { reserveSnapshot, storeSnapshot } from "./snapshot/store.commands.server.ts";

/** Counting the largest round takes longer than the three seconds that a page may wait for the database. */
const COUNTING_MAY_TAKE = "15min";
/** First half of the advisory locks that say which rounds are being counted; any number that nothing else uses. */
const SNAPSHOT_LOCKS = 730_521;
/** Room to count in, so that the largest round is not counted by way of the disk. */
const COUNTING_MEMORY = "192MB";

export interface RoundAt {
  organisationId: number;
  roundId: number;
  now: Date;
  /**
   * Make a snapshot however few people came or withdrew since the last: after closing nobody comes any more. Figures
   * that may not be renewed beside their last release stay at it all the same.
   */
  final?: boolean;
  onStep?: OnStep;
}

export type SnapshotOutcome =
  | { kind: "created"; id: number }
  /** The figures are those of the last snapshot; a final one may have been made that repeats them all. */
  | { kind: "unchanged"; id: number }
  /** The round is still to open: nobody can have answered it, so that there is nothing to count. */
  | { kind: "not-open"; opensAt: Date }
  /** Nobody may see results before this day, as 2026-03-01: nothing is counted until then. */
  | { kind: "not-yet"; resultsFrom: string }
  /** Another process is making one at this moment. */
  | { kind: "busy" };

/**
 * Makes a snapshot of a round: freeze → weigh → tally → withhold → release, all of one moment and written at once, so that
 * a process that dies half-way leaves nothing behind. At once when the round has none; later when at least ten people came
 * or withdrew since the last and figures can be renewed without showing what fewer than ten of them answered. All other
 * figures repeat their last release (docs/requirements.md M-2.13, time). The first one after the round has closed is final.
 */
export async function createSnapshot(db: Database, round: RoundAt): Promise<SnapshotOutcome> {
  try {
    return await db.transaction((tx) => makeSnapshot(tx, round), { isolationLevel: "repeatable read" });
  } catch (error) {
    // Somebody else made the next snapshot between our first look and our last: theirs stands.
    if (isOvertaken(error)) return { kind: "busy" };
    throw error;
  }
}

const UNIQUE_VIOLATION = "23505";
const COULD_NOT_SERIALIZE = "40001";

function isOvertaken(error: unknown): boolean {
  const code = codeOf(error);
  const { cause } = error instanceof Error ? error : {};
  const constraint = cause instanceof Error && "constraint_name" in cause ? cause.constraint_name : undefined;
  return code === COULD_NOT_SERIALIZE || (code === UNIQUE_VIOLATION && constraint === "snapshots_in_order");
}

async function makeSnapshot(tx: Database, round: RoundAt): Promise<SnapshotOutcome> {
  // The planner takes the people for a handful and would look every answer up on its own; hashing them all is a third cheaper.
  await tx.execute(sql`select set_config('statement_timeout', ${COUNTING_MAY_TAKE}, true),
    set_config('work_mem', ${COUNTING_MEMORY}, true), set_config('idle_in_transaction_session_timeout', '0', true),
    set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true)`);
  const claimed = await claimRound(tx, round);
  if (!claimed) return { kind: "busy" };
  if (claimed.opensAt > round.now) return { kind: "not-open", opensAt: claimed.opensAt };
  if (claimed.resultsFrom !== null && claimed.resultsFrom > dayOf(round.now)) {
    return { kind: "not-yet", resultsFrom: claimed.resultsFrom };
  }
  const made = await snapshotsOf(tx, round);
  const last = made.at(-1);
  const must = last === undefined || mustRenew(last, claimed, round);
  if (last && !must && !(await isDue(tx, last))) return { kind: "unchanged", id: last.id };
  return release(tx, round, { made, must });
}

async function release(
  tx: Database,
  round: RoundAt,
  { made, must }: { made: StoredSnapshot[]; must: boolean },
): Promise<SnapshotOutcome> {
  const onStep = round.onStep ?? (() => undefined);
  const counted = await roundToCount(tx, { ...round, asOf: round.now });
  const count = await countRound(tx, counted, onStep);
  const id = await reserveSnapshot(tx);
  await onStep("release");
  const released = await releaseRound(tx, counted, { count, snapshot: id, made, asOf: round.now });
  const last = made.at(-1);
  if (last && !must && !released.renewed) return { kind: "unchanged", id: last.id };
  await onStep("write");
  const { organisationId, roundId, now } = round;
  const ordinal = (last?.ordinal ?? 0) + 1;
  await storeSnapshot(tx, { organisationId, roundId, ordinal, now, id, count, release: released });
  return { kind: last && !released.renewed ? "unchanged" : "created", id };
}

/** Keeps a second snapshot of the round away, and nothing else: answers come in and the round may be finished. Undefined: someone else has it. */
async function claimRound(
  db: Database,
  { organisationId, roundId }: RoundAt,
): Promise<{ opensAt: Date; closesAt: Date; resultsFrom: string | null } | undefined> {
  const [lock] = await db.execute<{ got: boolean }>(
    sql`select pg_try_advisory_xact_lock(${SNAPSHOT_LOCKS}, ${roundId}) as got`,
  );
  if (!lock?.got) return undefined;
  const [round] = await db
    .select({ opensAt: rounds.opensAt, closesAt: rounds.closesAt, resultsFrom: rounds.resultsFrom })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)));
  return round;
}

/** New rules make new figures, and a round that has closed gets its final ones once. */
function mustRenew(last: StoredSnapshot, { closesAt }: { closesAt: Date }, { now, final }: RoundAt): boolean {
  const lacksFinal = closesAt <= now && last.createdAt < closesAt;
  return final === true || lacksFinal || last.methodVersion !== METHOD_VERSION;
}
