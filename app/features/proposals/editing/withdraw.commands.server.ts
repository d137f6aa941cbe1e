import { and, eq, gt } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { proposals, rounds } from "~db/schema/index.ts";
import {
  type DraftChange,
  type DraftRefusal,
  type LockedDraft,
  lockedDraft,
  withDraft,
  writeDraft,
} from "./draft.commands.server.ts";

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
    const { organisationId, officialId: actorId } = by;
    const draft = await lockedDraft(tx, by);
    const proposal = draft && (await lockedProposal(tx, by, draft));
    if (!proposal) return { kind: "unknown" };
    const { proposalId } = proposal;
    if (proposal.withdrawnAt !== null) return { kind: "withdrawn" };
    if (await hasRoundToCome(tx, { organisationId, proposalId }, now)) return { kind: "has-round" };
    await tx.update(proposals).set({ withdrawnAt: now, withdrawnReason: reason }).where(isProposal(proposal));
    await countAsSaved(tx, by, draft, now);
    await recordAct(tx, {
      ...{ organisationId, actorId, at: now, action: "proposal.withdraw", subject: `proposal ${proposalId}` },
      details: { reason },
    });
    return { kind: "withdrawn" };
  });
}

export type PutBackOutcome = { kind: "on-site-again" } | DraftRefusal;

/**
 * Puts a proposal that was withdrawn back on the site, as it stood there. What was withdrawn, when and why, stays in the
 * log and in the public course. Only the withdrawal that the form knew is undone; asked for twice it is done once.
 */
export async function putProposalBack(db: Database, by: DraftChange, now: Date): Promise<PutBackOutcome> {
  return await withDraft<PutBackOutcome>(db, by, {
    async work(tx, draft) {
      const proposal = await lockedProposal(tx, by, draft);
      if (!proposal) return { kind: "unknown" };
      const { organisationId, proposalId, withdrawnAt, withdrawnReason } = proposal;
      if (withdrawnAt === null) return { kind: "on-site-again" };
      await tx.update(proposals).set({ withdrawnAt: null, withdrawnReason: null }).where(isProposal(proposal));
      await countAsSaved(tx, by, draft, now);
      await recordAct(tx, {
        ...{ organisationId, actorId: by.officialId, at: now },
        ...{ action: "proposal.put-back", subject: `proposal ${proposalId}` },
        details: { withdrawnAt: withdrawnAt.toISOString(), withdrawnReason },
      });
      return { kind: "on-site-again" };
    },
    async doneBefore(tx, draft) {
      const proposal = await lockedProposal(tx, by, draft);
      return proposal && proposal.withdrawnAt === null ? { kind: "on-site-again" } : undefined;
    },
  });
}

type Official = Omit<DraftChange, "known" | "files">;

/** A form that was opened before knows something else than what holds now. */
async function countAsSaved(tx: Database, by: Official, { content }: LockedDraft, now: Date): Promise<void> {
  await writeDraft(tx, by, { content, now });
}

/** The published proposal of a draft, which nobody else changes until the transaction ends. */
async function lockedProposal(tx: Database, { organisationId }: Official, draft: LockedDraft) {
  const of = { organisationId, proposalId: draft.proposalId ?? 0 };
  const { withdrawnAt, withdrawnReason } = proposals;
  const [row] = await tx.select({ withdrawnAt, withdrawnReason }).from(proposals).where(isProposal(of)).for("update");
  return row && { ...of, ...row };
}

function isProposal({ organisationId, proposalId }: { organisationId: number; proposalId: number }) {
  return and(eq(proposals.organisationId, organisationId), eq(proposals.id, proposalId));
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
