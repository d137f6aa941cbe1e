import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { comments, commentVotes } from "~db/schema/index.ts";
import type { Voice } from "./voice.ts";

export type VoteOutcome =
  | { kind: "voted" }
  /** Its author stands behind it already. */
  | { kind: "own-comment" }
  /** Not there, not a thread, or not to be read by everybody. */
  | { kind: "no-such-comment" };

/** Keeps what a person thinks of a thread: one voice a person, however often it is sent; `none` takes it back. */
export async function voteOn(
  db: Database,
  vote: { organisationId: number; proposalId: number; commentId: number; userId: string; voice: Voice },
): Promise<VoteOutcome> {
  const { organisationId, proposalId, commentId, userId, voice } = vote;
  return await db.transaction(async (tx) => {
    const [comment] = await tx
      .select({ authorId: comments.authorId })
      .from(comments)
      .where(
        and(
          eq(comments.organisationId, organisationId),
          eq(comments.proposalId, proposalId),
          eq(comments.id, commentId),
          eq(comments.level, 0),
          ...[comments.hiddenAt, comments.withdrawnAt, comments.heldFor].map(isNull),
        ),
      );
    if (!comment) return { kind: "no-such-comment" };
    if (comment.authorId === userId) return { kind: "own-comment" };
    const mine = { organisationId, commentId, userId };
    if (voice === "none") {
      await tx
        .delete(commentVotes)
        .where(
          and(
            eq(commentVotes.organisationId, organisationId),
            eq(commentVotes.commentId, commentId),
            eq(commentVotes.userId, userId),
          ),
        );
    } else {
      const supports = voice === "support";
      await tx
        .insert(commentVotes)
        .values({ ...mine, supports })
        .onConflictDoUpdate({
          target: [commentVotes.organisationId, commentVotes.commentId, commentVotes.userId],
          set: { supports },
        });
    }
    return { kind: "voted" };
  });
}
