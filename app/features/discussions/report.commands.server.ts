import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { comments } from "~db/schema/index.ts";
import { mayReport, type Reporter, storeReport } from "./report-text.server.ts";

export type ReportOutcome =
  /** With the thread that the comment stands in; `looked-at`: a moderator did since, and it may stay as it is. */
  { kind: "reported" | "looked-at"; threadId: number } | { kind: "too-many" } | { kind: "no-such-comment" };

/** Asks a moderator to look at a comment (Dutch: melden). */
export async function reportComment(
  db: Database,
  { proposalId, commentId, ...report }: Reporter & { proposalId: number; commentId: number },
  now: Date,
): Promise<ReportOutcome> {
  if (!(await mayReport(db, report))) return { kind: "too-many" };
  return await db.transaction(async (tx) => {
    const [comment] = await tx
      .select({ id: comments.id, parentId: comments.parentId, editedAt: comments.editedAt })
      .from(comments)
      .where(
        and(
          eq(comments.organisationId, report.organisationId),
          eq(comments.proposalId, proposalId),
          eq(comments.id, commentId),
          ...[comments.hiddenAt, comments.withdrawnAt, comments.heldFor].map(isNull),
        ),
      )
      // Whoever takes it back or hides it waits, and then the report goes or is handled too.
      .for("share");
    if (!comment) return { kind: "no-such-comment" };
    const kind = await storeReport(tx, report, { commentId, editedAt: comment.editedAt }, now);
    return { kind, threadId: comment.parentId ?? comment.id };
  });
}
