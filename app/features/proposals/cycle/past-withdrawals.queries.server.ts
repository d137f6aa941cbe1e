import { and, asc, eq } from "drizzle-orm";
import type { AuditAction } from "~/platform/audit-action.ts";
import type { Database } from "~db/client.server.ts";
import { auditLog } from "~db/schema/index.ts";
import type { PastWithdrawal } from "./course.ts";

const putBack: AuditAction = "proposal.put-back";

/**
 * The times that a proposal was off the site and came back, oldest first. The log tells of them, because nothing in it is
 * changed or taken away; who did it stays with staff.
 */
export async function pastWithdrawals(
  db: Database,
  { organisationId, proposalId }: { organisationId: number; proposalId: number },
): Promise<PastWithdrawal[]> {
  const acts = await db
    .select({ at: auditLog.at, details: auditLog.details })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.organisationId, organisationId),
        eq(auditLog.action, putBack),
        eq(auditLog.subject, `proposal ${proposalId}`),
      ),
    )
    .orderBy(asc(auditLog.id));
  return acts.map(({ at, details }) => {
    const { withdrawnAt, withdrawnReason } = details as { withdrawnAt: string; withdrawnReason: string };
    return { at: withdrawnAt, reason: withdrawnReason, backAt: at.toISOString() };
  });
}
