import { and, eq, isNull } from "drizzle-orm";
import { type Limit, spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { comments, reports } from "~db/schema/index.ts";
import type { HideReason } from "./comment.ts";

export type ReportOutcome =
  /** With the thread that the comment stands in. */
  { kind: "reported"; threadId: number } | { kind: "too-many" } | { kind: "no-such-comment" };

/** Ten reports in an hour: nobody reads faster in earnest. */
const reportLimit = { action: "report", limit: 10, seconds: 3600 } as const satisfies Omit<Limit, "who">;

/** Asks a moderator to look at a comment (Dutch: melden); who reports it again changes nothing. */
export async function reportComment(
  db: Database,
  report: { organisationId: number; proposalId: number; commentId: number; reporterId: string; reason: HideReason },
  now: Date,
): Promise<ReportOutcome> {
  const { organisationId, proposalId, commentId, reporterId, reason } = report;
  if ((await spend(db, { ...reportLimit, who: `${organisationId} ${reporterId}` })) === "too-many") {
    return { kind: "too-many" };
  }
  const [comment] = await db
    .select({ id: comments.id, parentId: comments.parentId })
    .from(comments)
    .where(
      and(
        eq(comments.organisationId, organisationId),
        eq(comments.proposalId, proposalId),
        eq(comments.id, commentId),
        ...[comments.hiddenAt, comments.withdrawnAt, comments.heldFor].map(isNull),
      ),
    );
  if (!comment) return { kind: "no-such-comment" };
  await db
    .insert(reports)
    .values({ organisationId, commentId, reporterId, reason, reportedAt: now })
    .onConflictDoNothing();
  return { kind: "reported", threadId: comment.parentId ?? comment.id };
}
