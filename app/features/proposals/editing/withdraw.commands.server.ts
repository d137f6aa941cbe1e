import { and, eq, gt } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { proposals, rounds } from "~db/schema/index.ts";
import { type DraftChange, lockedDraft } from "./draft.commands.server.ts";

export type WithdrawOutcome =
  | { kind: "withdrawn" }
  /** A questionnaire about it is open or planned: that ends first. */
  | { kind: "has-round" }
  /** There is no such draft, or it is not on the site. */
  | { kind: "unknown" };

/**
 * Takes a proposal off the lists of the site, with a reason that stands on its page from then on. What people wrote stays
 * to be read; nothing new comes in. Asked for twice it is done once.
 */
export async function withdrawProposal(
  db: Database,
  { reason, ...by }: Omit<DraftChange, "known" | "files"> & { reason: string },
  now: Date,
): Promise<WithdrawOutcome> {
  return await db.transaction(async (tx): Promise<WithdrawOutcome> => {
    const proposalId = (await lockedDraft(tx, by))?.proposalId ?? 0;
    const { organisationId, officialId: actorId } = by;
    const isProposal = and(eq(proposals.organisationId, organisationId), eq(proposals.id, proposalId));
    const [proposal] = await tx
      .select({ withdrawnAt: proposals.withdrawnAt })
      .from(proposals)
      .where(isProposal)
      .for("update");
    if (!proposal) return { kind: "unknown" };
    if (proposal.withdrawnAt !== null) return { kind: "withdrawn" };
    if (await hasRoundToCome(tx, { organisationId, proposalId }, now)) return { kind: "has-round" };
    await tx.update(proposals).set({ withdrawnAt: now, withdrawnReason: reason }).where(isProposal);
    await recordAct(tx, {
      ...{ organisationId, actorId, at: now, action: "proposal.withdraw", subject: `proposal ${proposalId}` },
      details: { reason },
    });
    return { kind: "withdrawn" };
  });
}

async function hasRoundToCome(
  tx: Database,
  { organisationId, proposalId }: { organisationId: number; proposalId: number },
  now: Date,
): Promise<boolean> {
  const found = await tx
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.proposalId, proposalId), gt(rounds.closesAt, now)))
    .limit(1);
  return found.length > 0;
}
