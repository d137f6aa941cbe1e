import { and, asc, eq, gt, inArray, isNull, lte, notExists, or, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { rounds, snapshotJobs, snapshots } from "~db/schema/index.ts";
import { type SnapshotStep, snapshotSteps } from "./snapshot/count-round.queries.server.ts";
import { createSnapshot, type SnapshotOutcome } from "./snapshot.commands.server.ts";

/** First half of the advisory locks that say which jobs are being worked on; any number that nothing else uses. */
const JOB_LOCKS = 730_520;
/** A job that died this often is not tried again: something in it kills its worker. */
const MOST_ATTEMPTS = 5;

/** What failed is not asked for by itself again before this: a fault that stays would keep the worker busy for ever. */
const FAILED_PAUSE_MS = 60 * 60_000;

type Job = typeof snapshotJobs.$inferSelect;
type Reason = Job["reason"];

/** Asks for a snapshot of every round that has opened; gives how many were asked for. A round that waits already waits once. */
export async function requestSnapshots(
  db: Database,
  { organisationId, userId, now }: { organisationId: number; userId: string | null; now: Date },
): Promise<number> {
  const opened = await db
    .select({ organisationId: rounds.organisationId, roundId: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), lte(rounds.opensAt, now), mayBeCounted(now)));
  return ask(db, opened, { reason: "asked", requestedBy: userId, now });
}

/**
 * Asks for the snapshots that nobody has to ask for: the final one of each round that closed, and of open rounds the first
 * one, and then one a night. A round whose snapshot failed has a pause of an hour.
 */
export async function requestDueSnapshots(
  db: Database,
  { now, nightly }: { now: Date; nightly: boolean },
): Promise<number> {
  const round = { organisationId: rounds.organisationId, roundId: rounds.id };
  const later = (moment: unknown) =>
    db
      .select({ one: sql`1` })
      .from(snapshots)
      .where(
        and(
          eq(snapshots.organisationId, rounds.organisationId),
          eq(snapshots.roundId, rounds.id),
          sql`${snapshots.createdAt} >= ${moment}`,
        ),
      );
  const failedLately = db
    .select({ one: sql`1` })
    .from(snapshotJobs)
    .where(
      and(
        eq(snapshotJobs.organisationId, rounds.organisationId),
        eq(snapshotJobs.roundId, rounds.id),
        eq(snapshotJobs.state, "failed"),
        gt(snapshotJobs.finishedAt, new Date(now.getTime() - FAILED_PAUSE_MS)),
      ),
    );
  const closed = await db
    .select(round)
    .from(rounds)
    .where(
      and(lte(rounds.closesAt, now), mayBeCounted(now), notExists(later(rounds.closesAt)), notExists(failedLately)),
    );
  const open = await db
    .select(round)
    .from(rounds)
    .where(
      and(
        lte(rounds.opensAt, now),
        mayBeCounted(now),
        sql`${rounds.closesAt} > ${now.toISOString()}::timestamptz`,
        nightly ? undefined : notExists(later(sql`'-infinity'::timestamptz`)),
        notExists(failedLately),
      ),
    );
  const asked = await ask(db, closed, { reason: "closed", requestedBy: null, now });
  return asked + (await ask(db, open, { reason: "nightly", requestedBy: null, now }));
}

/** Whether the day has come from which there may be results. */
function mayBeCounted(now: Date) {
  return or(isNull(rounds.resultsFrom), lte(rounds.resultsFrom, dayOf(now)));
}

async function ask(
  db: Database,
  wanted: readonly { organisationId: number; roundId: number }[],
  { reason, requestedBy, now }: { reason: Reason; requestedBy: string | null; now: Date },
): Promise<number> {
  if (wanted.length === 0) return 0;
  const asked = await db
    .insert(snapshotJobs)
    .values(wanted.map((round) => ({ ...round, reason, requestedBy, requestedAt: now })))
    .onConflictDoNothing()
    .returning({ id: snapshotJobs.id });
  return asked.length;
}

/**
 * Makes the snapshots that were asked for, one after the other, until none is left. Several workers share the work. A job
 * holds a lock of its connection while it runs, so that one whose process died is free at once and is begun anew.
 *
 * @param lockHolder - A database of one connection, that holds the locks.
 * @param db - A pool for the work itself; progress is written beside it.
 * @returns How many were done.
 */
export async function workOffJobs(lockHolder: Database, db: Database, now: () => Date): Promise<number> {
  let done = 0;
  for (let job = await claim(lockHolder); job !== undefined; job = await claim(lockHolder)) {
    let outcome: Awaited<ReturnType<typeof run>>;
    try {
      outcome = await run(db, job, now);
    } finally {
      await lockHolder.execute(sql`select pg_advisory_unlock(${JOB_LOCKS}, ${job.id}::int)`);
    }
    if (outcome === "busy") break;
    done += 1;
  }
  return done;
}

/** The oldest job that nobody is working on; "running" without its lock was left behind. */
async function claim(lockHolder: Database): Promise<Job | undefined> {
  const waiting = await lockHolder
    .select()
    .from(snapshotJobs)
    .where(inArray(snapshotJobs.state, ["waiting", "running"]))
    .orderBy(asc(snapshotJobs.id));
  for (const job of waiting) {
    const [lock] = await lockHolder.execute<{ got: boolean }>(
      sql`select pg_try_advisory_lock(${JOB_LOCKS}, ${job.id}::int) as got`,
    );
    if (!lock?.got) continue;
    const again = await lockHolder.select().from(snapshotJobs).where(isJob(job));
    const [current] = again;
    if (current && ["waiting", "running"].includes(current.state)) return current;
    await lockHolder.execute(sql`select pg_advisory_unlock(${JOB_LOCKS}, ${job.id}::int)`);
  }
  return undefined;
}

async function run(db: Database, job: Job, now: () => Date): Promise<SnapshotOutcome["kind"] | "given-up"> {
  const write = (values: Partial<Job>) => db.update(snapshotJobs).set(values).where(isJob(job));
  if (job.attempts >= MOST_ATTEMPTS) {
    await write({ state: "failed", step: null, finishedAt: now() });
    return "given-up";
  }
  await write({ state: "running", attempts: job.attempts + 1, startedAt: now(), percent: 0 });
  const onStep = async (step: SnapshotStep) => {
    await write({ step, percent: Math.round((100 * snapshotSteps.indexOf(step)) / snapshotSteps.length) });
  };
  try {
    const outcome = await createSnapshot(db, { ...job, now: now(), onStep });
    await write({ ...ended(outcome), step: null, finishedAt: outcome.kind === "busy" ? null : now() });
    return outcome.kind;
  } catch (error) {
    await write({ state: "failed", step: null, finishedAt: now() });
    throw error;
  }
}

function ended(outcome: SnapshotOutcome): Partial<Job> {
  switch (outcome.kind) {
    case "created":
      return { state: "done", percent: 100, snapshotId: outcome.id };
    case "unchanged":
      return { state: "unchanged", percent: 100, snapshotId: outcome.id };
    case "not-open":
    case "not-yet":
      // Its opening was put off after it was asked for.
      return { state: "unchanged", percent: 100 };
    case "busy":
      // Somebody at the command line is at it: the next turn sees what is left to do.
      return { state: "waiting", percent: 0 };
  }
}

function isJob({ organisationId, id }: Job) {
  return and(eq(snapshotJobs.organisationId, organisationId), eq(snapshotJobs.id, id));
}
