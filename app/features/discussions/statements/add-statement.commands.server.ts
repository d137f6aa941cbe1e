import { and, eq, gt, isNotNull, lte, notExists, sql } from "drizzle-orm";
import { type Limit, spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { proposals, statementRounds, statements } from "~db/schema/index.ts";

/** A statement that a resident sends in. */
export interface NewStatement {
  organisationId: number;
  proposalId: number;
  authorId: string;
  formKey: string;
  body: string;
}

export type AddOutcome =
  /** It waits for a moderator. */
  { kind: "added" } | { kind: "key-used" } | { kind: "too-many" } | { kind: "closed" };

/** Five statements in an hour. */
export const statementLimit = { action: "statement", limit: 5, seconds: 3600 } as const satisfies Omit<Limit, "who">;

/**
 * Keeps a statement for a moderator to look at. The same form with the same text keeps one, also when the person has
 * reached the limit; with another text it is refused as `key-used`.
 */
export async function addStatement(db: Database, statement: NewStatement, now: Date): Promise<AddOutcome> {
  if (
    (await spend(db, { ...statementLimit, who: `${statement.organisationId} ${statement.authorId}` })) === "too-many"
  ) {
    const earlier = await addedEarlier(db, statement);
    // Who waits an hour must find the round open then.
    return earlier ?? { kind: (await isOpen(db, statement, now)) ? "too-many" : "closed" };
  }
  return await db.transaction(async (tx) => {
    if (!(await isOpen(tx, statement, now))) return { kind: "closed" };
    const added = await tx
      .insert(statements)
      .values({ ...statement, state: "waiting", createdAt: now })
      .onConflictDoNothing({ target: [statements.organisationId, statements.proposalId, statements.formKey] })
      .returning({ id: statements.id });
    if (added.length > 0) return { kind: "added" };
    return (await addedEarlier(tx, statement)) ?? { kind: "key-used" };
  });
}

async function isOpen(tx: Database, { organisationId, proposalId }: NewStatement, now: Date): Promise<boolean> {
  const open = await tx
    .select({ proposalId: statementRounds.proposalId })
    .from(statementRounds)
    .where(
      and(
        eq(statementRounds.organisationId, organisationId),
        eq(statementRounds.proposalId, proposalId),
        lte(statementRounds.opensAt, now),
        gt(statementRounds.closesAt, now),
        sql`${statementRounds.key} is not null`,
        isAboutStandingPlan(tx),
      ),
    )
    .for("key share");
  return open.length > 0;
}

/** The organisation did not take back the plan that a round is about. */
export function isAboutStandingPlan(db: Database) {
  return notExists(
    db
      .select({ id: proposals.id })
      .from(proposals)
      .where(
        and(
          eq(proposals.organisationId, statementRounds.organisationId),
          eq(proposals.id, statementRounds.proposalId),
          isNotNull(proposals.withdrawnAt),
        ),
      ),
  );
}

/** How an earlier sending of the same form ended; undefined when there was none. */
async function addedEarlier(db: Database, statement: NewStatement): Promise<AddOutcome | undefined> {
  const [earlier] = await db
    .select({ authorId: statements.authorId, body: statements.body })
    .from(statements)
    .where(
      and(
        eq(statements.organisationId, statement.organisationId),
        eq(statements.proposalId, statement.proposalId),
        eq(statements.formKey, statement.formKey),
      ),
    );
  if (!earlier) return undefined;
  const same = earlier.authorId === statement.authorId && earlier.body === statement.body;
  return { kind: same ? "added" : "key-used" };
}
