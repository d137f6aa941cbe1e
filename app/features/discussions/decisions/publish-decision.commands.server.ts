import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { decisions } from "~db/schema/index.ts";
import { isDecision, isOther, lockedDecision, type OfDecision } from "./locked-decision.server.ts";

export type PublishOutcome =
  | { kind: "published" }
  | { kind: "published-before" }
  | { kind: "no-decision" }
  /** Not what the official read. */
  | { kind: "changed-meanwhile" };

/**
 * Publishes a decision: from then on it never changes, and what it names has an answer. Whoever brought something in is
 * told by features/notifications, in the same transaction. `known` is when the draft was last changed as far as who publishes
 * it knew.
 */
export async function publishDecision(
  db: Database,
  { known, ...by }: OfDecision & { known?: string | undefined },
  now: Date,
): Promise<PublishOutcome> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDecision(tx, by);
    if (!draft) return { kind: "no-decision" };
    if (draft.publishedAt) return { kind: "published-before" };
    if (isOther(draft, known)) return { kind: "changed-meanwhile" };
    const { organisationId, officialId: actorId, decisionId } = by;
    await tx.update(decisions).set({ publishedAt: now, madeBy: actorId }).where(isDecision(by));
    await recordAct(tx, {
      ...{ organisationId, actorId, at: now, action: "decision.publish", subject: `decision ${decisionId}` },
      details: { proposal: by.proposalId },
    });
    return { kind: "published" };
  });
}

/**
 * Throws a draft away with what it says of the input. One that was published stays, and so does one that a colleague changed
 * after `known`: who throws away agreed to lose what they saw.
 */
export async function discardDecision(
  db: Database,
  { known, ...by }: OfDecision & { known?: string | undefined },
  now: Date,
): Promise<{ kind: "discarded" } | { kind: "published-before" } | { kind: "changed-meanwhile" }> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDecision(tx, by);
    if (!draft) return { kind: "discarded" };
    if (draft.publishedAt) return { kind: "published-before" };
    if (isOther(draft, known)) return { kind: "changed-meanwhile" };
    const { organisationId, officialId: actorId, decisionId } = by;
    await tx.delete(decisions).where(isDecision(by));
    await recordAct(tx, {
      ...{ organisationId, actorId, at: now, action: "decision.discard", subject: `decision ${decisionId}` },
      details: { proposal: by.proposalId },
    });
    return { kind: "discarded" };
  });
}
