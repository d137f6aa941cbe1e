import { randomBytes, randomUUID } from "node:crypto";
import { and, asc, eq, gt, isNotNull, isNull, lt, lte, sql } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { proposals, statementRounds, statements } from "~db/schema/index.ts";
import { isAboutStandingPlan } from "./add-statement.commands.server.ts";

interface OfficialAndProposal {
  organisationId: number;
  proposalId: number;
  officialId: string;
}

const KEY_BYTES = 32;
/** Writing all votes of a large round anew takes longer than the three seconds that a page may wait. */
const FINISHING_MAY_TAKE = "10min";

export type OpenOutcome =
  | { kind: "opened" }
  /** The same form again: it was done the first time. */
  | { kind: "opened-before" }
  /** There is one already with other days or statements: they are put to residents once per proposal. */
  | { kind: "already" }
  /** The organisation took the plan back. */
  | { kind: "is-withdrawn" };

type RoundToOpen = OfficialAndProposal & { opensAt: Date; closesAt: Date; statements: readonly string[] };

/** Puts statements about a proposal to residents, from a moment until another. All or nothing. */
export async function openStatementRound(db: Database, round: RoundToOpen, now: Date): Promise<OpenOutcome> {
  const { organisationId, proposalId, officialId, opensAt, closesAt } = round;
  return await db.transaction(async (tx) => {
    if (await isWithdrawn(tx, round)) return { kind: "is-withdrawn" };
    const opened = await tx
      .insert(statementRounds)
      .values({ organisationId, proposalId, opensAt, closesAt, key: randomBytes(KEY_BYTES) })
      .onConflictDoNothing()
      .returning({ proposalId: statementRounds.proposalId });
    if (opened.length === 0) return { kind: (await isThere(tx, round)) ? "opened-before" : "already" };
    await storeStatements(tx, round, now);
    await recordAct(tx, {
      ...{ organisationId, actorId: officialId, at: now, action: "statement-round.open" },
      subject: `proposal ${proposalId}`,
      details: {
        statements: round.statements.length,
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
      },
    });
    return { kind: "opened" };
  });
}

async function isWithdrawn(tx: Database, { organisationId, proposalId }: RoundToOpen): Promise<boolean> {
  const standing = await tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(eq(proposals.organisationId, organisationId), eq(proposals.id, proposalId), isNull(proposals.withdrawnAt)),
    )
    .for("key share");
  return standing.length === 0;
}

/** Whether the round that is there has these days and these statements of the organisation. */
async function isThere(
  tx: Database,
  { organisationId, proposalId, opensAt, closesAt, statements: bodies }: RoundToOpen,
): Promise<boolean> {
  const [there] = await tx
    .select({ opensAt: statementRounds.opensAt, closesAt: statementRounds.closesAt })
    .from(statementRounds)
    .where(and(eq(statementRounds.organisationId, organisationId), eq(statementRounds.proposalId, proposalId)));
  if (!there || dayOf(there.opensAt) !== dayOf(opensAt) || there.closesAt.getTime() !== closesAt.getTime())
    return false;
  const stored = await ownBodies(tx, { organisationId, proposalId });
  return stored.length === bodies.length && bodies.every((body) => stored.includes(body));
}

/** The texts of the statements that the organisation itself wrote. */
async function ownBodies(
  tx: Database,
  { organisationId, proposalId }: Pick<OfficialAndProposal, "organisationId" | "proposalId">,
): Promise<string[]> {
  const rows = await tx
    .select({ body: statements.body })
    .from(statements)
    .where(
      and(
        eq(statements.organisationId, organisationId),
        eq(statements.proposalId, proposalId),
        isNull(statements.authorId),
      ),
    );
  return rows.map(({ body }) => body);
}

async function storeStatements(
  tx: Database,
  { organisationId, proposalId, statements: bodies }: OfficialAndProposal & { statements: readonly string[] },
  now: Date,
): Promise<void> {
  const row = { organisationId, proposalId, state: "accepted" as const, authorId: null, createdAt: now };
  await tx.insert(statements).values(bodies.map((body) => ({ ...row, body, formKey: randomUUID() })));
}

export type ChangeOutcome = { kind: "changed" } | { kind: "closed" };

/** Adds statements of the organisation to a round that has not ended; one that is there already is passed over. */
export async function addOwnStatements(
  db: Database,
  by: OfficialAndProposal & { statements: readonly string[] },
  now: Date,
): Promise<ChangeOutcome> {
  const { organisationId, proposalId, officialId } = by;
  return await db.transaction(async (tx) => {
    const open = await tx
      .select({ proposalId: statementRounds.proposalId })
      .from(statementRounds)
      .where(and(stillRuns(by, now), isAboutStandingPlan(tx)))
      // Others who add statements wait; whoever votes does not.
      .for("no key update");
    if (open.length === 0) return { kind: "closed" };
    const there = await tx
      .select({ body: statements.body })
      .from(statements)
      .where(and(eq(statements.organisationId, organisationId), eq(statements.proposalId, proposalId)));
    const fresh = by.statements.filter((body) => !there.some((one) => one.body === body));
    if (fresh.length === 0) return { kind: "changed" };
    await storeStatements(tx, { ...by, statements: fresh }, now);
    await recordAct(tx, {
      ...{ organisationId, actorId: officialId, at: now, action: "statement.add" },
      subject: `proposal ${proposalId}`,
      details: { statements: fresh.length },
    });
    return { kind: "changed" };
  });
}

/**
 * Ends a round at another moment; now, to close it. A round that has ended, that would end before it begins, or that would
 * turn out to have ended before now, stays as it is.
 */
export async function endStatementRound(
  db: Database,
  by: OfficialAndProposal & { closesAt: Date },
  now: Date,
): Promise<ChangeOutcome | { kind: "in-past" }> {
  const { organisationId, proposalId, officialId, closesAt } = by;
  if (closesAt < now) return { kind: "in-past" };
  return await db.transaction(async (tx) => {
    const changed = await tx
      .update(statementRounds)
      .set({ closesAt })
      .where(and(stillRuns(by, now), lt(statementRounds.opensAt, closesAt)))
      .returning({ proposalId: statementRounds.proposalId });
    if (changed.length === 0) return { kind: "closed" };
    await recordAct(tx, {
      ...{ organisationId, actorId: officialId, at: now, action: "statement-round.end" },
      subject: `proposal ${proposalId}`,
      details: { closesAt: closesAt.toISOString() },
    });
    return { kind: "changed" };
  });
}

const stillRuns = ({ organisationId, proposalId }: OfficialAndProposal, now: Date) =>
  and(
    eq(statementRounds.organisationId, organisationId),
    eq(statementRounds.proposalId, proposalId),
    gt(statementRounds.closesAt, now),
    isNotNull(statementRounds.key),
  );

/**
 * Unties the votes of every round of statements that has ended from the people who gave them (docs/requirements.md PR-2).
 * Safe at any time, in several processes at once, and after one was killed half-way.
 * @returns How many rounds it finished.
 */
export async function finishStatementRounds(db: Database, now: Date): Promise<number> {
  const ended = await db
    .select({ organisationId: statementRounds.organisationId, proposalId: statementRounds.proposalId })
    .from(statementRounds)
    .where(and(lte(statementRounds.closesAt, now), isNotNull(statementRounds.key)))
    .orderBy(asc(statementRounds.organisationId), asc(statementRounds.proposalId));
  let finished = 0;
  for (const { organisationId, proposalId } of ended) {
    if (await finishRound(db, { organisationId, proposalId, now })) finished += 1;
  }
  return finished;
}

function finishRound(db: Database, of: { organisationId: number; proposalId: number; now: Date }): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = ${sql.raw(`'${FINISHING_MAY_TAKE}'`)}`);
    // The rule stands in the database, because the website itself need not see who voted what.
    const [row] = await tx.execute<{ finished: boolean }>(
      sql`select finish_statement_round(${of.organisationId}, ${of.proposalId}, ${of.now.toISOString()}::timestamptz) as finished`,
    );
    return row?.finished === true;
  });
}
