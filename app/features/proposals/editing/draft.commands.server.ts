import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { proposalDrafts, proposalFiles, proposals } from "~db/schema/index.ts";
import { liveContent, newestVersion, type OfProposal } from "./live-proposal.queries.server.ts";
import { emptyContent, type ProposalContent } from "./proposal-content.ts";

/** Who changes which draft, and how often it had been saved as far as the form knew. */
export interface DraftChange {
  organisationId: number;
  draftId: number;
  officialId: string;
  known: number;
}

export type DraftRefusal =
  | { kind: "unknown" }
  /** Somebody else saved it after the form was opened. */
  | { kind: "changed-meanwhile" };

/**
 * Begins a proposal of which nothing is published yet, and gives the number of the draft. The same form sent twice begins
 * one: a draft that says exactly this, by the same official, is the one that was meant.
 */
export async function startDraft(
  db: Database,
  begin: { organisationId: number; officialId: string; title: string } & Partial<ProposalContent>,
  now: Date,
): Promise<number> {
  const { organisationId, officialId: changedBy, ...given } = begin;
  const content = { ...emptyContent(given.title), ...given };
  return await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('proposal drafts'), ${organisationId})`);
    const [present] = await tx
      .select({ id: proposalDrafts.id })
      .from(proposalDrafts)
      .where(
        and(
          eq(proposalDrafts.organisationId, organisationId),
          eq(proposalDrafts.changedBy, changedBy),
          isNull(proposalDrafts.proposalId),
          sql`${proposalDrafts.content} = ${JSON.stringify(content)}::jsonb`,
        ),
      );
    if (present) return present.id;
    const [row] = await tx
      .insert(proposalDrafts)
      .values({ organisationId, content, changedBy, changedAt: now })
      .returning({ id: proposalDrafts.id });
    if (!row) throw new Error("The draft was not stored");
    return row.id;
  });
}

/** The draft of a published proposal, begun now when there is none; undefined when there is no such proposal. */
export async function openDraft(
  db: Database,
  { organisationId, slug, officialId }: { organisationId: number; slug: string; officialId: string },
  now: Date,
): Promise<number | undefined> {
  return await db.transaction(async (tx) => {
    const [proposal] = await tx
      .select({ proposalId: proposals.id })
      .from(proposals)
      .where(and(eq(proposals.organisationId, organisationId), eq(proposals.slug, slug)))
      .for("update");
    const of = { organisationId, proposalId: proposal?.proposalId ?? 0 };
    const content = await liveContent(tx, of);
    if (!content) return undefined;
    const present = await draftOf(tx, of);
    if (present !== undefined) return present;
    const basedOn = (await newestVersion(tx, of))?.version ?? null;
    await tx.insert(proposalDrafts).values({ ...of, content, basedOn, changedBy: officialId, changedAt: now });
    return await draftOf(tx, of);
  });
}

async function draftOf(tx: Database, { organisationId, proposalId }: OfProposal): Promise<number | undefined> {
  const [row] = await tx
    .select({ id: proposalDrafts.id })
    .from(proposalDrafts)
    .where(and(eq(proposalDrafts.organisationId, organisationId), eq(proposalDrafts.proposalId, proposalId)));
  return row?.id;
}

/** A draft as its row tells, held until the transaction ends. */
export interface LockedDraft {
  proposalId: number | null;
  content: ProposalContent;
  basedOn: number | null;
  revision: number;
}

/** Does something with a draft, when nobody saved it after the form was opened. */
export async function withDraft<Outcome>(
  db: Database,
  { organisationId, draftId, known }: DraftChange,
  work: (tx: Database, draft: LockedDraft) => Promise<Outcome>,
): Promise<Outcome | DraftRefusal> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDraft(tx, { organisationId, draftId });
    if (!draft) return { kind: "unknown" };
    return draft.revision === known ? await work(tx, draft) : { kind: "changed-meanwhile" };
  });
}

/** The draft with this number, which nobody else changes until the transaction ends; undefined when there is none. */
export async function lockedDraft(
  tx: Database,
  { organisationId, draftId }: Pick<DraftChange, "organisationId" | "draftId">,
): Promise<LockedDraft | undefined> {
  const { proposalId, content, basedOn, revision } = proposalDrafts;
  const [row] = await tx
    .select({ proposalId, content, basedOn, revision })
    .from(proposalDrafts)
    .where(isDraft({ organisationId, draftId }))
    .for("update");
  return row && { ...row, content: row.content as ProposalContent };
}

/** Saves a change in a draft. */
export async function saveDraft(
  db: Database,
  { change, ...by }: DraftChange & { change: (content: ProposalContent) => ProposalContent },
  now: Date,
): Promise<{ kind: "saved" } | DraftRefusal> {
  return await withDraft(db, by, async (tx, { content }) => {
    await writeDraft(tx, by, { content: change(content), now });
    return { kind: "saved" };
  });
}

/** Writes what a draft says now, and counts that. */
export async function writeDraft(
  tx: Database,
  by: Omit<DraftChange, "known">,
  { now, ...values }: { content: ProposalContent; proposalId?: number; basedOn?: number; now: Date },
): Promise<void> {
  const revision = sql`${proposalDrafts.revision} + 1`;
  await tx
    .update(proposalDrafts)
    .set({ ...values, revision, changedBy: by.officialId, changedAt: now })
    .where(isDraft(by));
}

/** Writes which files a draft shows. That does not count as saving: whoever is writing in it changes no files. */
export async function writeFiles(
  tx: Database,
  by: Omit<DraftChange, "known">,
  content: ProposalContent,
  now: Date,
): Promise<void> {
  await tx.update(proposalDrafts).set({ content, changedBy: by.officialId, changedAt: now }).where(isDraft(by));
}

function isDraft({ organisationId, draftId }: Pick<DraftChange, "organisationId" | "draftId">) {
  return and(eq(proposalDrafts.organisationId, organisationId), eq(proposalDrafts.id, draftId));
}

/** Puts title, summary, area and horizon back as the site has them, and the scenarios too: what is frozen. */
export async function putBackFrozen(
  db: Database,
  { isAsked, ...by }: DraftChange & { isAsked: boolean },
  now: Date,
): Promise<{ kind: "saved" } | DraftRefusal> {
  return await withDraft(db, by, async (tx, { content, proposalId }) => {
    const live = await liveContent(tx, { organisationId: by.organisationId, proposalId: proposalId ?? 0 });
    if (!live) return { kind: "unknown" };
    const { title, summary, areaCode, horizonYear } = live;
    const scenarios = isAsked ? live.scenarios : content.scenarios;
    await writeDraft(tx, by, { content: { ...content, title, summary, areaCode, horizonYear, scenarios }, now });
    return { kind: "saved" };
  });
}

export type DiscardOutcome =
  /** The draft is gone: nothing of it had been published. */
  | { kind: "gone" }
  /** The draft says again what the site says. */
  | { kind: "as-published" }
  | DraftRefusal;

/** Throws away what was not published, with the files of it. */
export async function discardDraft(db: Database, by: DraftChange, now: Date): Promise<DiscardOutcome> {
  return await withDraft(db, by, async (tx, { proposalId }): Promise<DiscardOutcome> => {
    const of = { organisationId: by.organisationId, proposalId: proposalId ?? 0 };
    const live = await liveContent(tx, of);
    await deleteFilesBut(tx, by, live?.files ?? []);
    if (live) {
      const basedOn = (await newestVersion(tx, of))?.version;
      await writeDraft(tx, by, { content: live, ...(basedOn === undefined ? {} : { basedOn }), now });
    } else {
      await tx.delete(proposalDrafts).where(isDraft(by));
    }
    const { organisationId, draftId, officialId: actorId } = by;
    const act = { organisationId, actorId, action: "proposal.discard", subject: `draft ${draftId}`, at: now } as const;
    await recordAct(tx, act);
    return live ? { kind: "as-published" } : { kind: "gone" };
  });
}

/** Files that were published stay: earlier versions show them. */
async function deleteFilesBut(tx: Database, { organisationId, draftId }: DraftChange, kept: string[]): Promise<void> {
  const own = and(eq(proposalFiles.organisationId, organisationId), eq(proposalFiles.draftId, draftId));
  const isKept = kept.length > 0 ? notInArray(proposalFiles.id, kept) : undefined;
  await tx.delete(proposalFiles).where(and(own, isNull(proposalFiles.publishedAt), isKept));
}
