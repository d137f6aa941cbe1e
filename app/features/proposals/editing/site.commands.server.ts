import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposalDrafts, proposalFiles, proposals, proposalVersions } from "~db/schema/index.ts";
import { changeLive, mainOf } from "./live-proposal.commands.server.ts";
import { liveContent, newestVersion, type OfProposal } from "./live-proposal.queries.server.ts";
import type { ProposalContent } from "./proposal-content.ts";
import { isSame } from "./same-content.ts";

/** What is to stand on the site from now on, and who says so. */
export interface Publication {
  content: ProposalContent;
  /** What changed and why, for readers; null on a first version. */
  change: string | null;
  /** Null: read from a file by the operator. */
  publishedBy: string | null;
  at: Date;
}

/** Puts a new proposal on the site as its first version; undefined when another one has this name in its address. */
export async function addToSite(
  tx: Database,
  { organisationId, slug }: { organisationId: number; slug: string },
  publication: Publication,
): Promise<number | undefined> {
  const [row] = await tx
    .insert(proposals)
    .values({ organisationId, slug, ...mainOf(publication.content) })
    .onConflictDoNothing({ target: [proposals.organisationId, proposals.slug] })
    .returning({ id: proposals.id });
  if (!row) return undefined;
  const of = { organisationId, proposalId: row.id };
  await changeLive(tx, of, { before: null, after: publication.content });
  await keepVersion(tx, of, { version: 1, ...publication });
  return row.id;
}

/**
 * Changes what the site tells of a proposal, and keeps that as the next version; nothing when it tells the same already.
 * A draft that somebody opened and did not change follows. One at a time per proposal.
 * @throws the database's rules `proposal_frozen` and `scenarios_frozen`, or that of a question about a scenario that goes.
 */
export async function changeOnSite(
  tx: Database,
  of: OfProposal,
  publication: Publication,
): Promise<{ isChanged: boolean; version: number }> {
  const before = await lockedContent(tx, of);
  const newest = (await newestVersion(tx, of))?.version;
  const { content } = publication;
  if (isSame(before, content)) return { isChanged: false, version: newest ?? 0 };
  const version = newest ?? (await keepVersion(tx, of, firstVersion(before, publication)));
  await changeLive(tx, of, { before, after: content });
  await keepVersion(tx, of, { version: version + 1, ...publication });
  await takeAlongUnchangedDraft(tx, of, { before, after: content, version: version + 1 });
  return { isChanged: true, version: version + 1 };
}

/** A proposal of before versions were kept: what the site told until now. */
function firstVersion(content: ProposalContent, { at }: Publication): Publication & { version: number } {
  return { version: 1, content, change: null, publishedBy: null, at };
}

/** Until the transaction ends nobody else changes what the site tells of a proposal. */
export async function lockProposal(
  tx: Database,
  { organisationId, proposalId }: OfProposal,
): Promise<{ isWithdrawn: boolean }> {
  const [row] = await tx
    .select({ withdrawnAt: proposals.withdrawnAt })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.id, proposalId)))
    .for("update");
  return { isWithdrawn: (row?.withdrawnAt ?? null) !== null };
}

async function lockedContent(tx: Database, of: OfProposal): Promise<ProposalContent> {
  await lockProposal(tx, of);
  const content = await liveContent(tx, of);
  if (!content) throw new RangeError(`No proposal ${of.proposalId}`);
  return content;
}

/** Gives the number of the version. */
async function keepVersion(
  tx: Database,
  of: OfProposal,
  { version, content, change, publishedBy, at }: Publication & { version: number },
): Promise<number> {
  await tx.insert(proposalVersions).values({ ...of, version, content, change, publishedBy, publishedAt: at });
  const { organisationId, id, publishedAt } = proposalFiles;
  if (content.files.length > 0) {
    await tx
      .update(proposalFiles)
      .set({ publishedAt: at })
      .where(and(eq(organisationId, of.organisationId), inArray(id, content.files), isNull(publishedAt)));
  }
  return version;
}

async function takeAlongUnchangedDraft(
  tx: Database,
  { organisationId, proposalId }: OfProposal,
  { before, after, version }: { before: ProposalContent; after: ProposalContent; version: number },
): Promise<void> {
  const drafts = proposalDrafts;
  await tx
    .update(drafts)
    .set({ content: after, basedOn: version, revision: sql`${drafts.revision} + 1` })
    .where(
      and(
        eq(drafts.organisationId, organisationId),
        eq(drafts.proposalId, proposalId),
        sql`${drafts.content} = ${JSON.stringify(before)}::jsonb`,
      ),
    );
}
