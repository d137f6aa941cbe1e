import { and, eq, isNull } from "drizzle-orm";
import type { Role } from "~/features/accounts/role.ts";
import type { Database } from "~db/client.server.ts";
import { comments, moderationActs, objections } from "~db/schema/index.ts";
import type { HideReason } from "../comment.ts";
import { mayModerate } from "../discussion.permissions.ts";
import { recordDecision } from "./record-decision.server.ts";

export interface Moderator {
  id: string;
  role: Role;
}

interface CommentToDecide {
  organisationId: number;
  commentId: number;
  /** Where the form was sent that must be about this proposal. */
  proposalId?: number;
  moderator: Moderator;
}

export type DecideOutcome =
  /** With the thread it stands in. */
  | { kind: "done"; threadId: number }
  | { kind: "not-allowed" }
  | { kind: "no-such-comment" }
  /** Nobody judges what they wrote themselves. */
  | { kind: "own-text" }
  /** Its author objected: the decision about that comes first. */
  | { kind: "objection-open" };

/** Hides the text of a comment behind a reason; its replies stay. Hiding again changes the reason. */
export async function hideComment(
  db: Database,
  comment: CommentToDecide & { reason: HideReason; explanation: string | null },
  now: Date,
): Promise<DecideOutcome> {
  const { reason, explanation } = comment;
  const change = { hiddenAt: now, hiddenReason: reason, heldFor: null };
  return decide(db, comment, { act: () => "hide", reason, explanation, change }, now);
}

/** Lets everybody read a comment: one that was hidden, held for a look, or reported without cause. */
export async function showComment(db: Database, comment: CommentToDecide, now: Date): Promise<DecideOutcome> {
  const change = { hiddenAt: null, hiddenReason: null, heldFor: null };
  const act = (isHidden: boolean) => (isHidden ? ("show" as const) : ("accept" as const));
  return decide(db, comment, { act, reason: null, explanation: null, change }, now);
}

interface Decision {
  act: (isHidden: boolean) => "hide" | "show" | "accept";
  reason: HideReason | null;
  explanation: string | null;
  change: Partial<typeof comments.$inferInsert>;
}

async function decide(
  db: Database,
  { organisationId, proposalId, commentId, moderator }: CommentToDecide,
  { act, reason, explanation, change }: Decision,
  now: Date,
): Promise<DecideOutcome> {
  if (!mayModerate(moderator.role)) return { kind: "not-allowed" };
  return await db.transaction(async (tx) => {
    const here = and(
      eq(comments.organisationId, organisationId),
      eq(comments.id, commentId),
      proposalId === undefined ? undefined : eq(comments.proposalId, proposalId),
    );
    const [comment] = await tx
      .select({ authorId: comments.authorId, parentId: comments.parentId, hiddenAt: comments.hiddenAt })
      .from(comments)
      .where(and(here, isNull(comments.withdrawnAt)))
      .for("update");
    if (!comment) return { kind: "no-such-comment" };
    if (comment.authorId === moderator.id) return { kind: "own-text" };
    if (await hasOpenObjection(tx, organisationId, commentId)) return { kind: "objection-open" };
    await tx.update(comments).set(change).where(here);
    const decided = { act: act(comment.hiddenAt !== null), reason, explanation, moderatorId: moderator.id };
    await recordDecision(tx, { organisationId, text: { kind: "comment", id: commentId }, ...decided }, now);
    return { kind: "done", threadId: comment.parentId ?? commentId };
  });
}

async function hasOpenObjection(tx: Database, organisationId: number, commentId: number): Promise<boolean> {
  const open = await tx
    .select({ actId: objections.actId })
    .from(objections)
    .innerJoin(
      moderationActs,
      and(eq(moderationActs.organisationId, objections.organisationId), eq(moderationActs.id, objections.actId)),
    )
    .where(
      and(
        eq(objections.organisationId, organisationId),
        eq(moderationActs.commentId, commentId),
        isNull(objections.outcome),
      ),
    )
    .limit(1);
  return open.length > 0;
}
