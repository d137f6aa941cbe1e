import { and, eq, isNull, notInArray } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { auditLog, proposalDrafts, proposalFiles } from "~db/schema/index.ts";
import {
  type DraftChange,
  type DraftRefusal,
  isDraft,
  type LockedDraft,
  withDraft,
  writeDraft,
} from "./draft.commands.server.ts";
import { liveContent, newestVersion } from "./live-proposal.queries.server.ts";
import { isSame } from "./same-content.ts";

export type DiscardOutcome =
  /** The draft is gone: nothing of it had been published. */
  | { kind: "gone" }
  /** The draft says again what the site says. */
  | { kind: "as-published" }
  | DraftRefusal;

/** Throws away what was not published, with the files of it. */
export async function discardDraft(db: Database, by: DraftChange, now: Date): Promise<DiscardOutcome> {
  const ofSite = ({ proposalId }: LockedDraft) => ({ organisationId: by.organisationId, proposalId: proposalId ?? 0 });
  return await withDraft<DiscardOutcome>(db, by, {
    async work(tx, draft) {
      const of = ofSite(draft);
      const live = await liveContent(tx, of);
      await deleteFilesBut(tx, by, live?.files ?? []);
      if (live) {
        const basedOn = (await newestVersion(tx, of))?.version;
        await writeDraft(tx, by, { content: live, ...(basedOn === undefined ? {} : { basedOn }), now });
      } else {
        await tx.delete(proposalDrafts).where(isDraft(by));
      }
      const { organisationId, officialId: actorId } = by;
      await recordAct(tx, { organisationId, actorId, ...discarding(by), at: now });
      return live ? { kind: "as-published" } : { kind: "gone" };
    },
    doneBefore: async (tx, draft) =>
      isSame(await liveContent(tx, ofSite(draft)), draft.content) ? { kind: "as-published" } : undefined,
  });
}

function discarding({ draftId }: Pick<DraftChange, "draftId">) {
  return { action: "proposal.discard", subject: `draft ${draftId}` } as const;
}

/** Whether a draft that is not there was thrown away, by whomever, or never was. */
export async function wasDiscarded(
  db: Database,
  { organisationId, draftId }: Pick<DraftChange, "organisationId" | "draftId">,
): Promise<boolean> {
  const { action, subject } = discarding({ draftId });
  const acts = await db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(and(eq(auditLog.organisationId, organisationId), eq(auditLog.action, action), eq(auditLog.subject, subject)))
    .limit(1);
  return acts.length > 0;
}

/** Files that were published stay: earlier versions show them. */
async function deleteFilesBut(tx: Database, { organisationId, draftId }: DraftChange, kept: string[]): Promise<void> {
  const own = and(eq(proposalFiles.organisationId, organisationId), eq(proposalFiles.draftId, draftId));
  const isKept = kept.length > 0 ? notInArray(proposalFiles.id, kept) : undefined;
  await tx.delete(proposalFiles).where(and(own, isNull(proposalFiles.publishedAt), isKept));
}
