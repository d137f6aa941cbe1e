import { and, eq, isNull, sql } from "drizzle-orm";
import type { Role } from "~/features/accounts/role.ts";
import type { Database } from "~db/client.server.ts";
import { comments } from "~db/schema/index.ts";
import type { HideReason } from "../comment.ts";
import { mayModerate } from "../discussion.permissions.ts";
import { type DecideTextOutcome, decideText, type Verdict } from "./decide-text.server.ts";

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
  /** The state that the moderator looked at: see `versionOf`. */
  seen?: string | undefined;
}

export type DecideOutcome =
  /** With the thread it stands in. */
  | { kind: "done"; threadId: number; actId: number | undefined }
  | { kind: "not-allowed" }
  | { kind: "no-such-comment" }
  | Exclude<DecideTextOutcome, { kind: "done" | "no-such-text" }>;

/** Hides the text of a comment behind a reason; its replies stay. Hiding again changes the reason. */
export async function hideComment(
  db: Database,
  { reason, explanation, ...comment }: CommentToDecide & { reason: HideReason; explanation: string | null },
  now: Date,
): Promise<DecideOutcome> {
  return await decide(db, comment, { act: "hide", reason, explanation }, now);
}

/** Lets everybody read a comment: one that was hidden, held for a look, or reported without cause. */
export async function showComment(db: Database, comment: CommentToDecide, now: Date): Promise<DecideOutcome> {
  return await decide(db, comment, { act: "show", reason: null, explanation: null }, now);
}

async function decide(
  db: Database,
  { organisationId, proposalId, commentId, moderator, seen }: CommentToDecide,
  verdict: Verdict,
  now: Date,
): Promise<DecideOutcome> {
  if (!mayModerate(moderator.role)) return { kind: "not-allowed" };
  const [comment] = await db
    .select({ threadId: sql<number>`coalesce(${comments.parentId}, ${comments.id})` })
    .from(comments)
    .where(
      and(
        eq(comments.organisationId, organisationId),
        eq(comments.id, commentId),
        proposalId === undefined ? undefined : eq(comments.proposalId, proposalId),
        isNull(comments.withdrawnAt),
      ),
    );
  if (!comment) return { kind: "no-such-comment" };
  const text = { kind: "comment", id: commentId } as const;
  const outcome = await decideText(db, { organisationId, text, moderatorId: moderator.id, seen }, verdict, now);
  if (outcome.kind === "no-such-text") return { kind: "no-such-comment" };
  return outcome.kind === "done" ? { ...outcome, ...comment } : outcome;
}
