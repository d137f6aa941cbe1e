import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposalDrafts, proposals } from "~db/schema/index.ts";
import { liveContent, newestVersion, type OfProposal } from "./live-proposal.queries.server.ts";
import { emptyContent, type ProposalContent } from "./proposal-content.ts";
import { isSame } from "./same-content.ts";

/** Who changes which draft, and how often it had been saved as far as the form knew. */
export interface DraftChange {
  organisationId: number;
  draftId: number;
  officialId: string;
  known: number;
  /** The files that the form knew, in order; left out: whichever there are. */
  files?: readonly string[] | undefined;
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
  changedBy: string;
}

interface DraftWork<Outcome> {
  work: (tx: Database, draft: LockedDraft) => Promise<Outcome>;
  /** What it comes to when this official sent the same form before; undefined: they did not. */
  doneBefore: (tx: Database, draft: LockedDraft) => Promise<Outcome | undefined>;
}

/**
 * Does something with a draft, when nobody saved it after the form was opened and it shows the files that the form knew.
 * Whoever sends the same form twice hears the same twice.
 */
export async function withDraft<Outcome>(
  db: Database,
  { organisationId, draftId, officialId, known, files }: DraftChange,
  { work, doneBefore }: DraftWork<Outcome>,
): Promise<Outcome | DraftRefusal> {
  return await db.transaction(async (tx): Promise<Outcome | DraftRefusal> => {
    const draft = await lockedDraft(tx, { organisationId, draftId });
    if (!draft) return { kind: "unknown" };
    if (isAsKnown(draft, { known, files })) return await work(tx, draft);
    const isSentBefore = draft.revision !== known && draft.changedBy === officialId;
    return (isSentBefore && (await doneBefore(tx, draft))) || { kind: "changed-meanwhile" };
  });
}

function isAsKnown(
  { revision, content }: LockedDraft,
  { known, files }: Pick<DraftChange, "known" | "files">,
): boolean {
  return revision === known && (files === undefined || isSame(files, content.files));
}

/** The draft with this number, which nobody else changes until the transaction ends; undefined when there is none. */
export async function lockedDraft(
  tx: Database,
  { organisationId, draftId }: Pick<DraftChange, "organisationId" | "draftId">,
): Promise<LockedDraft | undefined> {
  const { proposalId, content, basedOn, revision, changedBy } = proposalDrafts;
  const [row] = await tx
    .select({ proposalId, content, basedOn, revision, changedBy })
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
  return await withDraft<{ kind: "saved" }>(db, by, {
    async work(tx, { content }) {
      const changed = change(content);
      // Leaving a step saves it as well: who only looked is not the one who changed it last.
      if (!isSame(changed, content)) await writeDraft(tx, by, { content: changed, now });
      return { kind: "saved" };
    },
    doneBefore: async (_tx, { content }) => (isSame(change(content), content) ? { kind: "saved" } : undefined),
  });
}

/** Writes what a draft says now, and counts that. */
export async function writeDraft(
  tx: Database,
  by: Omit<DraftChange, "known" | "files">,
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
  by: Omit<DraftChange, "known" | "files">,
  content: ProposalContent,
  now: Date,
): Promise<void> {
  await tx.update(proposalDrafts).set({ content, changedBy: by.officialId, changedAt: now }).where(isDraft(by));
}

/** Whether a row is this draft. */
export function isDraft({ organisationId, draftId }: Pick<DraftChange, "organisationId" | "draftId">) {
  return and(eq(proposalDrafts.organisationId, organisationId), eq(proposalDrafts.id, draftId));
}

/** Puts the scenarios back as the site has them: residents were asked about those. */
export async function putBackScenarios(
  db: Database,
  by: DraftChange,
  now: Date,
): Promise<{ kind: "saved" } | DraftRefusal> {
  const live = (tx: Database, { proposalId }: LockedDraft) =>
    liveContent(tx, { organisationId: by.organisationId, proposalId: proposalId ?? 0 });
  return await withDraft<{ kind: "saved" } | { kind: "unknown" }>(db, by, {
    async work(tx, draft) {
      const site = await live(tx, draft);
      if (!site) return { kind: "unknown" };
      await writeDraft(tx, by, { content: { ...draft.content, scenarios: site.scenarios }, now });
      return { kind: "saved" };
    },
    async doneBefore(tx, draft) {
      return isSame((await live(tx, draft))?.scenarios, draft.content.scenarios) ? { kind: "saved" } : undefined;
    },
  });
}
