import { and, eq, sql } from "drizzle-orm";
import { type Limit, spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { reports } from "~db/schema/index.ts";
import type { HideReason } from "./comment.ts";

/** Somebody who asks a moderator to look at a text (Dutch: melder). */
export interface Reporter {
  organisationId: number;
  reporterId: string;
  reason: HideReason;
}

/** Ten reports in an hour: nobody reads faster in earnest. */
export const reportLimit = { action: "report", limit: 10, seconds: 3600 } as const satisfies Omit<Limit, "who">;

/** Uses one turn of somebody who reports. */
export async function mayReport(db: Database, { organisationId, reporterId }: Reporter): Promise<boolean> {
  return (await spend(db, { ...reportLimit, who: `${organisationId} ${reporterId}` })) === "ok";
}

/** The text that is reported, with when it was last edited. */
type ReportedText = { commentId: number; editedAt: Date | null } | { ideaId: number; editedAt: Date | null };

/**
 * Keeps a report of a text that everybody reads. Whoever reports it again adds nothing while it waits; after a moderator
 * looked it waits again when the text was edited since, and otherwise the moderator's look stands: `looked-at`.
 */
export async function storeReport(
  db: Database,
  { organisationId, reporterId, reason }: Reporter,
  { editedAt, ...text }: ReportedText,
  now: Date,
): Promise<"reported" | "looked-at"> {
  const placed = await db
    .insert(reports)
    .values({ organisationId, ...text, reporterId, reason, reportedAt: now })
    .onConflictDoNothing()
    .returning({ id: reports.id });
  if (placed.length > 0) return "reported";
  const edited = editedAt?.toISOString() ?? null;
  const [earlier] = await db
    .update(reports)
    .set({
      reason: sql`case when ${isOver(edited)} then ${reason} else ${reports.reason} end`,
      reportedAt: sql`case when ${isOver(edited)} then ${now.toISOString()}::timestamptz else ${reports.reportedAt} end`,
      handledAt: sql`case when ${isOver(edited)} then null else ${reports.handledAt} end`,
    })
    .where(
      and(
        eq(reports.organisationId, organisationId),
        eq(reports.reporterId, reporterId),
        "commentId" in text ? eq(reports.commentId, text.commentId) : eq(reports.ideaId, text.ideaId),
      ),
    )
    .returning({ handledAt: reports.handledAt });
  return earlier?.handledAt ? "looked-at" : "reported";
}

/** Whether what a moderator looked at is not what stands there now. */
const isOver = (editedAt: string | null) => sql`${reports.handledAt} < ${editedAt}::timestamptz`;
