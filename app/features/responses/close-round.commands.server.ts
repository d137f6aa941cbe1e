import { and, eq, gt, lt, lte, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { roundKeys, rounds } from "~db/schema/index.ts";

/** Writing a quarter of a million responses anew takes longer than the three seconds that a page may wait. */
const FINISHING_MAY_TAKE = "60min";

interface NamedRound {
  organisationId: number;
  slug: string;
  now: Date;
}

export type CloseOutcome =
  | { kind: "closed" }
  /** It ended before, and its end stays the moment it was. */
  | { kind: "already-closed" }
  | { kind: "not-open-yet" }
  | { kind: "unknown-round" };

/**
 * Ends a round now and unties its answers from people (docs/requirements.md PR-2), all or nothing. A round that has ended before
 * keeps its end; what was left to untie is untied.
 */
export async function closeRound(db: Database, named: NamedRound): Promise<CloseOutcome> {
  return await db.transaction(async (tx) => {
    await allowTime(tx);
    const closed = await endNow(tx, named);
    const round = closed ?? (await findRound(tx, named));
    if (!round) return { kind: "unknown-round" };
    if (!closed && round.opensAt >= named.now) return { kind: "not-open-yet" };
    await untie(tx, { organisationId: named.organisationId, roundId: round.id, now: named.now });
    return { kind: closed ? "closed" : "already-closed" };
  });
}

/**
 * Unties the answers of every round that has ended from the people who gave them. Safe at any time, in several processes
 * at once, and after one was killed half-way.
 * @returns How many rounds it finished.
 * @throws AggregateError with what went wrong, after the other rounds have had their turn.
 */
export async function finishEndedRounds(db: Database, now: Date): Promise<number> {
  const ended = await db
    .select({ organisationId: rounds.organisationId, roundId: rounds.id })
    .from(rounds)
    .innerJoin(roundKeys, and(eq(roundKeys.organisationId, rounds.organisationId), eq(roundKeys.roundId, rounds.id)))
    .where(lte(rounds.closesAt, now))
    .orderBy(rounds.organisationId, rounds.id);
  let finished = 0;
  const failures: unknown[] = [];
  for (const round of ended) {
    try {
      if (await finish(db, { ...round, now })) finished += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} ended rounds are not finished`);
  return finished;
}

interface RoundAt {
  organisationId: number;
  roundId: number;
  now: Date;
}

function finish(db: Database, round: RoundAt): Promise<boolean> {
  return db.transaction(async (tx) => {
    await allowTime(tx);
    return await finishRound(tx, round);
  });
}

function allowTime(tx: Database) {
  return tx.execute(sql`set local statement_timeout = ${sql.raw(`'${FINISHING_MAY_TAKE}'`)}`);
}

async function endNow(tx: Database, { organisationId, slug, now }: NamedRound) {
  const [row] = await tx
    .update(rounds)
    .set({ closesAt: now })
    .where(
      and(
        eq(rounds.organisationId, organisationId),
        eq(rounds.slug, slug),
        lt(rounds.opensAt, now),
        gt(rounds.closesAt, now),
      ),
    )
    .returning({ id: rounds.id, opensAt: rounds.opensAt });
  return row;
}

async function findRound(tx: Database, { organisationId, slug }: NamedRound) {
  const [row] = await tx
    .select({ id: rounds.id, opensAt: rounds.opensAt })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.slug, slug)));
  return row;
}

/** Waits for responses that are being stored, and then unties them with the others. */
async function untie(tx: Database, round: RoundAt): Promise<void> {
  await tx
    .select({ roundId: roundKeys.roundId })
    .from(roundKeys)
    .where(and(eq(roundKeys.organisationId, round.organisationId), eq(roundKeys.roundId, round.roundId)))
    .for("update");
  await finishRound(tx, round);
}

/** The rules stand in the database (migrations/0002), because the website itself may not delete a response. */
async function finishRound(tx: Database, { organisationId, roundId, now }: RoundAt): Promise<boolean> {
  const [row] = await tx.execute<{ finished: boolean }>(
    sql`select finish_round(${organisationId}, ${roundId}, ${now.toISOString()}::timestamptz) as finished`,
  );
  return row?.finished === true;
}
