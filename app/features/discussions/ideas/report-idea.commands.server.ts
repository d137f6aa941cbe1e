import { and, eq, isNull } from "drizzle-orm";
import { type Limit, spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { ideas, reports } from "~db/schema/index.ts";
import type { HideReason } from "../comment.ts";

export type ReportIdeaOutcome = { kind: "reported" } | { kind: "too-many" } | { kind: "no-such-idea" };

/** Ten reports in an hour: nobody reads faster in earnest. */
export const reportLimit = { action: "report", limit: 10, seconds: 3600 } as const satisfies Omit<Limit, "who">;

/** Asks a moderator to look at an idea (Dutch: melden); who reports it again changes nothing. */
export async function reportIdea(
  db: Database,
  report: { organisationId: number; ideaId: number; reporterId: string; reason: HideReason },
  now: Date,
): Promise<ReportIdeaOutcome> {
  const { organisationId, ideaId, reporterId, reason } = report;
  if ((await spend(db, { ...reportLimit, who: `${organisationId} ${reporterId}` })) === "too-many") {
    return { kind: "too-many" };
  }
  const [idea] = await db
    .select({ id: ideas.id })
    .from(ideas)
    .where(
      and(
        eq(ideas.organisationId, organisationId),
        eq(ideas.id, ideaId),
        ...[ideas.hiddenAt, ideas.withdrawnAt, ideas.heldFor].map(isNull),
      ),
    );
  if (!idea) return { kind: "no-such-idea" };
  await db
    .insert(reports)
    .values({ organisationId, ideaId, reporterId, reason, reportedAt: now })
    .onConflictDoNothing();
  return { kind: "reported" };
}
