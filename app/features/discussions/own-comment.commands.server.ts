import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { comments, commentVotes, reports } from "~db/schema/index.ts";
import { commentLimit } from "./comment.commands.server.ts";
import { editMinutes } from "./comment.ts";
import { heldFor } from "./personal-data.ts";

interface OwnComment {
  organisationId: number;
  proposalId: number;
  commentId: number;
  authorId: string;
}

export type EditOutcome =
  /** With the thread it stands in. */
  | { kind: "edited"; threadId: number }
  /** Longer ago than a quarter of an hour, or hidden meanwhile. */
  | { kind: "not-any-more" }
  | { kind: "too-many" }
  | { kind: "no-such-comment" };

const threadOf = sql<number>`coalesce(${comments.parentId}, ${comments.id})`;

/** The comment, if this person wrote it. */
function written({ organisationId, proposalId, commentId, authorId }: OwnComment) {
  return and(
    eq(comments.organisationId, organisationId),
    eq(comments.proposalId, proposalId),
    eq(comments.id, commentId),
    eq(comments.authorId, authorId),
  );
}

/** The comment, if this person wrote it and it still stands there. */
function ownText(own: OwnComment) {
  return and(written(own), isNull(comments.withdrawnAt));
}

/**
 * Changes the text of a comment within a quarter of an hour after it was placed; readers see that it was edited. Who takes
 * out what looked like personal data need not wait for a moderator.
 */
export async function editComment(db: Database, own: OwnComment & { body: string }, now: Date): Promise<EditOutcome> {
  const limit = { ...commentLimit, action: "edit comment", who: `${own.organisationId} ${own.authorId}` };
  if ((await spend(db, limit)) === "too-many") return { kind: "too-many" };
  const earliest = new Date(now.getTime() - editMinutes * 60_000);
  const [edited] = await db
    .update(comments)
    .set({ body: own.body, editedAt: now, heldFor: heldFor(own.body) })
    .where(and(ownText(own), isNull(comments.hiddenAt), gt(comments.createdAt, earliest)))
    .returning({ threadId: threadOf });
  if (edited) return { kind: "edited", ...edited };
  const [comment] = await db.select({ id: comments.id }).from(comments).where(ownText(own));
  return { kind: comment ? "not-any-more" : "no-such-comment" };
}

export type WithdrawOutcome =
  /** With the thread it stands in. */
  { kind: "withdrawn"; threadId: number } | { kind: "no-such-comment" };

/**
 * Takes a comment back: its text, its place on the map, its voices and its reports are gone at once; its place in the
 * thread and the replies stay. Withdrawing again changes nothing.
 */
export async function withdrawComment(db: Database, own: OwnComment, now: Date): Promise<WithdrawOutcome> {
  const { organisationId, commentId } = own;
  const gone = { areaCode: null, drawingId: null, drawingX: null, drawingY: null, themeCode: null, heldFor: null };
  return await db.transaction(async (tx) => {
    const [withdrawn] = await tx
      .update(comments)
      .set({ body: "", withdrawnAt: now, ...gone })
      .where(ownText(own))
      .returning({ threadId: threadOf });
    if (!withdrawn) return await withdrawnEarlier(tx, own);
    await tx
      .delete(commentVotes)
      .where(and(eq(commentVotes.organisationId, organisationId), eq(commentVotes.commentId, commentId)));
    await tx.delete(reports).where(and(eq(reports.organisationId, organisationId), eq(reports.commentId, commentId)));
    return { kind: "withdrawn", ...withdrawn };
  });
}

async function withdrawnEarlier(tx: Database, own: OwnComment): Promise<WithdrawOutcome> {
  const [gone] = await tx.select({ threadId: threadOf }).from(comments).where(written(own));
  return gone ? { kind: "withdrawn", ...gone } : { kind: "no-such-comment" };
}
