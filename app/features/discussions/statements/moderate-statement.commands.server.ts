import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposals, statements } from "~db/schema/index.ts";
import type { HideReason } from "../comment.ts";
import { openObjectionTo } from "../moderation/open-objection.queries.server.ts";
import { recordDecision } from "../moderation/record-decision.server.ts";
import { type ChangedSince, changedSince } from "../moderation/seen-text.server.ts";
import { ofProposal } from "./statement.queries.server.ts";

interface ModeratorAndStatement {
  organisationId: number;
  proposalId: number;
  statementId: number;
  moderatorId: string;
  /** The state that the moderator looked at: see `versionOf`. */
  seen?: string | undefined;
}

export type ModerateStatementOutcome =
  /** Without a number: it was decided so before. */
  | { kind: "decided"; actId: number | undefined }
  | { kind: "no-such-statement" }
  /** Nobody judges what they wrote themselves. */
  | { kind: "own-text" }
  /** Its author objected: the decision about that comes first. */
  | { kind: "objection-open" }
  /** The organisation took the plan back: nothing new is put to anybody about it. */
  | { kind: "plan-withdrawn" }
  | ChangedSince;

/** Lets a statement in, so that everybody can judge it; not about a plan that was withdrawn. Letting it in again changes nothing. */
export async function acceptStatement(
  db: Database,
  by: ModeratorAndStatement,
  now: Date,
): Promise<ModerateStatementOutcome> {
  return await decide(db, by, { state: "accepted", act: "accept", reason: null, explanation: null }, now);
}

/**
 * Keeps a statement out, or takes one out that was let in: what people said of it then counts nowhere. Keeping it out again
 * changes nothing.
 */
export async function rejectStatement(
  db: Database,
  { reason, explanation, ...by }: ModeratorAndStatement & { reason: HideReason; explanation: string | null },
  now: Date,
): Promise<ModerateStatementOutcome> {
  return await decide(db, by, { state: "rejected", act: "reject", reason, explanation }, now);
}

interface Decision {
  state: "accepted" | "rejected";
  act: "accept" | "reject";
  reason: HideReason | null;
  explanation: string | null;
}

async function decide(
  db: Database,
  { organisationId, proposalId, statementId, moderatorId, seen }: ModeratorAndStatement,
  { state, ...decision }: Decision,
  now: Date,
): Promise<ModerateStatementOutcome> {
  return await db.transaction(async (tx) => {
    const here = and(
      eq(statements.organisationId, organisationId),
      eq(statements.proposalId, proposalId),
      eq(statements.id, statementId),
    );
    const [statement] = await tx
      .select({ state: statements.state, authorId: statements.authorId, withdrawnAt: proposals.withdrawnAt })
      .from(statements)
      .innerJoin(proposals, ofProposal)
      .where(here)
      // The plan too: it is not withdrawn between looking and deciding.
      .for("no key update", { of: [statements, proposals] });
    if (!statement) return { kind: "no-such-statement" };
    const refused = refusalOf(statement, { state, moderatorId });
    if (refused) return refused;
    const text = { kind: "statement", id: statementId } as const;
    if ((await openObjectionTo(tx, { organisationId, ...text })) !== undefined) return { kind: "objection-open" };
    const changed = await changedSince(tx, { organisationId, text, moderatorId, seen }, null);
    if (changed) return changed;
    if (statement.state === state) return { kind: "decided", actId: undefined };
    await tx.update(statements).set({ state }).where(here);
    const actId = await recordDecision(tx, { organisationId, text, moderatorId, ...decision }, now);
    return { kind: "decided", actId };
  });
}

/** Why a moderator may not decide so about a statement; undefined when they may. */
function refusalOf(
  { authorId, withdrawnAt }: { authorId: string | null; withdrawnAt: Date | null },
  { state, moderatorId }: Pick<Decision, "state"> & { moderatorId: string },
): ModerateStatementOutcome | undefined {
  if (authorId === moderatorId) return { kind: "own-text" };
  return state === "accepted" && withdrawnAt !== null ? { kind: "plan-withdrawn" } : undefined;
}
