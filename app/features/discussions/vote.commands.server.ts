import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { comments, commentVotes, users } from "~db/schema/index.ts";
import { mayVote } from "./discussion.permissions.ts";
import type { Voice } from "./voice.ts";

export type VoteOutcome =
  | { kind: "voted" }
  /** Its author stands behind it already. */
  | { kind: "own-comment" }
  /** Who works for the organisation only looks. */
  | { kind: "staff" }
  /** Not there, not a thread, or not to be read by everybody. */
  | { kind: "no-such-comment" };

/** Keeps what a resident thinks of a thread: one voice a person, however often it is sent; `none` takes it back. */
export async function voteOn(
  db: Database,
  vote: { organisationId: number; proposalId: number; commentId: number; userId: string; voice: Voice },
): Promise<VoteOutcome> {
  const { organisationId, proposalId, commentId, userId, voice } = vote;
  return await db.transaction(async (tx) => {
    const voter = await lockedVoter(tx, organisationId, userId);
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
      )
      // Before the voice, as whoever takes the comment back: a voice beside that goes with it, or comes too late.
      .for("no key update");
    if (!comment) return { kind: "no-such-comment" };
    if (comment.authorId === userId) return { kind: "own-comment" };
    if (voice !== "none" && !mayVote(voter?.role)) return { kind: "staff" };
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

/** Who votes; whoever gives them another role waits, and then takes this voice back too. */
async function lockedVoter(tx: Database, organisationId: number, userId: string) {
  const [voter] = await tx
    .select({ role: users.role })
    .from(users)
    .where(and(eq(users.organisationId, organisationId), eq(users.id, userId)))
    .for("share");
  return voter;
}
