import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { comments, commentVotes } from "~db/schema/index.ts";

/**
 * Takes the comments that these people gave a voice to, for who is about to take the voices back: the database then counts
 * them at the comment. People first, then comments, then voices, as everybody who votes or takes a comment back does: in
 * another order two of them wait for each other.
 */
export async function lockVoicedComments(
  tx: Database,
  { organisationId, userIds }: { organisationId: number; userIds: readonly string[] },
): Promise<void> {
  const voiced = tx
    .select({ id: commentVotes.commentId })
    .from(commentVotes)
    .where(and(eq(commentVotes.organisationId, organisationId), inArray(commentVotes.userId, [...userIds])));
  await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.organisationId, organisationId), inArray(comments.id, voiced)))
    .orderBy(comments.id)
    .for("no key update");
}
