import { and, desc, eq, gt, lte, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposalDrafts, proposals, rounds, users } from "~db/schema/index.ts";
import type { ProposalContent } from "./proposal-content.ts";

/** A proposal that an official is working on (Dutch: concept). */
export interface Draft {
  id: number;
  /** The published proposal that it changes; null: not published yet. */
  proposal: { id: number; slug: string; isWithdrawn: boolean } | null;
  content: ProposalContent;
  basedOn: number | null;
  revision: number;
  changedAt: Date;
  /** Name of who saved it last. */
  changedBy: string;
}

interface WhichDraft {
  organisationId: number;
  draftId: number;
}

/** The draft with this number; undefined when there is none. */
export async function findDraft(db: Database, { organisationId, draftId }: WhichDraft): Promise<Draft | undefined> {
  const { id, content, basedOn, revision, changedAt } = proposalDrafts;
  const [row] = await db
    .select({
      ...{ id, content, basedOn, revision, changedAt },
      changedBy: users.displayName,
      proposalId: proposals.id,
      slug: proposals.slug,
      withdrawnAt: proposals.withdrawnAt,
    })
    .from(proposalDrafts)
    .innerJoin(
      users,
      and(eq(users.organisationId, proposalDrafts.organisationId), eq(users.id, proposalDrafts.changedBy)),
    )
    .leftJoin(
      proposals,
      and(eq(proposals.organisationId, proposalDrafts.organisationId), eq(proposals.id, proposalDrafts.proposalId)),
    )
    .where(and(eq(proposalDrafts.organisationId, organisationId), eq(id, draftId)));
  if (!row) return undefined;
  const { proposalId, slug, withdrawnAt, ...draft } = row;
  const isWithdrawn = withdrawnAt !== null;
  const proposal = proposalId === null || slug === null ? null : { id: proposalId, slug, isWithdrawn };
  return { ...draft, proposal, content: row.content as ProposalContent };
}

/** What of a published proposal stays as it is, because of whom it was shown to. */
export interface Frozen {
  /** The round that is open: until it closes no version is published. */
  round: { titleNl: string; titleEn: string; until: Date } | null;
  /** The scenarios, from the first round on that asked about them; since when. */
  scenarios: { since: Date } | null;
}

/** What is frozen of a proposal at this moment; nothing of one that is not published. */
export async function frozenParts(
  db: Database,
  { organisationId, proposalId, now }: { organisationId: number; proposalId: number | null; now: Date },
): Promise<Frozen> {
  if (proposalId === null) return { round: null, scenarios: null };
  const opened = and(
    eq(rounds.organisationId, organisationId),
    eq(rounds.proposalId, proposalId),
    lte(rounds.opensAt, now),
  );
  const { opensAt, closesAt, titleNl, titleEn } = rounds;
  const [first] = await db.select({ since: opensAt }).from(rounds).where(opened).orderBy(opensAt).limit(1);
  const [open] = await db
    .select({ titleNl, titleEn, until: closesAt })
    .from(rounds)
    .where(and(opened, gt(closesAt, now)))
    .orderBy(desc(closesAt))
    .limit(1);
  return { round: open ?? null, scenarios: first ?? null };
}

/** A proposal in the list of officials: published, in the making, or both. */
export interface ListedForEditing {
  draftId: number | null;
  slug: string | null;
  title: string;
  area: string;
  version: number | null;
  /** Whether the draft says something else than the site. */
  isChanged: boolean;
  isWithdrawn: boolean;
  changedAt: Date | null;
}

/** Every proposal and draft of the organisation: what is being worked on first, the rest by title. */
export async function listForEditing(db: Database, organisationId: number): Promise<ListedForEditing[]> {
  const newest = sql`(select v.version, v.content from proposal_versions v
    where v.organisation_id = p.organisation_id and v.proposal_id = p.id order by v.version desc limit 1)`;
  const rows = await db.execute<Record<keyof ListedForEditing, unknown>>(sql`
    select d.id as "draftId", p.slug, coalesce(d.content ->> 'title', p.title) as title,
      coalesce(d.content ->> 'areaLabel', p.area_label) as area, v.version, d.changed_at as "changedAt",
      d.id is not null and v.content is distinct from d.content as "isChanged",
      p.withdrawn_at is not null as "isWithdrawn"
    from (select * from proposals where organisation_id = ${organisationId}) p
    full join (select * from proposal_drafts where organisation_id = ${organisationId}) d on d.proposal_id = p.id
    left join lateral ${newest} v on true
    order by "isChanged" desc, title, p.slug`);
  return rows.map((row) => ({ ...(row as unknown as ListedForEditing), changedAt: timeOf(row.changedAt) }));
}

function timeOf(value: unknown): Date | null {
  return value === null ? null : new Date(String(value));
}
