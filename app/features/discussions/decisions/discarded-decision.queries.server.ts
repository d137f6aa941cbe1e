import { and, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { auditLog } from "~db/schema/index.ts";

/** Whether a decision about this proposal that is not there was thrown away, by whomever, or never was. */
export async function wasDiscarded(
  db: Database,
  { organisationId, proposalId, decisionId }: { organisationId: number; proposalId: number; decisionId: number },
): Promise<boolean> {
  const acts = await db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.organisationId, organisationId),
        eq(auditLog.action, "decision.discard"),
        eq(auditLog.subject, `decision ${decisionId}`),
        sql`${auditLog.details} ->> 'proposal' = ${String(proposalId)}`,
      ),
    )
    .limit(1);
  return acts.length > 0;
}
