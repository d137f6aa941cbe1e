import { and, count, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { decisionInputs, decisions, rounds, snapshots } from "~db/schema/index.ts";
import type { DecidedInput, Decision, ReasonGiven, ReleaseOfRound } from "./decision.ts";

interface OfProposal {
  organisationId: number;
  proposalId: number;
}

const isOf = ({ organisationId, proposalId }: OfProposal) =>
  and(eq(decisions.organisationId, organisationId), eq(decisions.proposalId, proposalId));

/** The published decisions about a proposal, the newest first. */
export async function publishedDecisions(db: Database, question: OfProposal): Promise<Decision[]> {
  return await selectDecisions(db, and(isOf(question), isNotNull(decisions.publishedAt)));
}

/** All decisions about a proposal, drafts too, the newest first. */
export async function decisionsOf(db: Database, question: OfProposal): Promise<Decision[]> {
  return await selectDecisions(db, isOf(question));
}

/** One decision, draft or not; undefined when the proposal has none with this number. */
export async function findDecision(
  db: Database,
  { decisionId, ...question }: OfProposal & { decisionId: number },
): Promise<Decision | undefined> {
  const [decision] = await selectDecisions(db, and(isOf(question), eq(decisions.id, decisionId)));
  return decision;
}

function named(used: boolean): SQL<number> {
  return sql<number>`(select count(*)::int from decision_inputs named
    where named.organisation_id = ${decisions.organisationId} and named.decision_id = ${decisions.id}
      and named.used = ${used})`;
}

async function selectDecisions(db: Database, condition: SQL | undefined): Promise<Decision[]> {
  const { id, title, body, decidedOn, phase, weighingVersion, changedAt, publishedAt } = decisions;
  const rows = await db
    .select({
      ...{ id, title, body, decidedOn, phase, weighingVersion, changedAt, publishedAt },
      release: releaseColumns,
      used: named(true),
      setAside: named(false),
    })
    .from(decisions)
    .leftJoin(
      snapshots,
      and(eq(snapshots.organisationId, decisions.organisationId), eq(snapshots.id, decisions.snapshotId)),
    )
    .leftJoin(rounds, roundOfSnapshot)
    .where(condition)
    .orderBy(desc(decidedOn), desc(id));
  return rows.map(({ release, ...row }) => ({
    ...row,
    release: release.snapshotId === null ? null : told(release as ReleaseRow),
    changedAt: row.changedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }));
}

const roundOfSnapshot = and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId));
const releaseColumns = {
  snapshotId: snapshots.id,
  roundSlug: rounds.slug,
  titleNl: rounds.titleNl,
  titleEn: rounds.titleEn,
  createdAt: snapshots.createdAt,
};
type ReleaseRow = Omit<ReleaseOfRound, "createdAt"> & { createdAt: Date };

function told(row: ReleaseRow): ReleaseOfRound {
  return { ...row, createdAt: row.createdAt.toISOString() };
}

/** The newest release of each round about a proposal: what a decision may lean on. */
export async function releasesOf(db: Database, { organisationId, proposalId }: OfProposal): Promise<ReleaseOfRound[]> {
  const rows = await db
    .selectDistinctOn([snapshots.roundId], releaseColumns)
    .from(snapshots)
    .innerJoin(rounds, roundOfSnapshot)
    .where(and(eq(snapshots.organisationId, organisationId), eq(rounds.proposalId, proposalId)))
    .orderBy(snapshots.roundId, desc(snapshots.ordinal));
  return rows.map(told).reverse();
}

/** The reasons that these decisions give, with how many inputs each is about: what was used first, then the commonest. */
export async function reasonsOf(
  db: Database,
  { organisationId, decisionIds }: { organisationId: number; decisionIds: number[] },
): Promise<ReasonGiven[]> {
  if (decisionIds.length === 0) return [];
  const { decisionId, used, reason } = decisionInputs;
  const rows = await db
    .select({ decisionId, used, reason, inputs: count() })
    .from(decisionInputs)
    .where(and(eq(decisionInputs.organisationId, organisationId), inArray(decisionId, decisionIds)))
    .groupBy(decisionId, used, reason)
    .orderBy(desc(used), desc(count()), reason);
  return rows.map(({ used: isUsed, ...row }) => ({ ...row, verdict: isUsed ? "used" : "aside" }));
}

/** A page of the inputs that a decision names, what was used first; a text that may not be read any more is left out, and of one that its author took back the name. */
export async function decidedInputs(
  db: Database,
  page: { organisationId: number; decisionId: number; page: number; pageSize: number },
): Promise<DecidedInput[]> {
  const { organisationId, decisionId, pageSize } = page;
  const rows = await db.execute<{
    kind: DecidedInput["kind"];
    id: number;
    author: string;
    body: string | null;
    theme: string | null;
    used: boolean;
    reason: string;
  }>(sql`
    select case when named.comment_id is not null then 'comment' when named.idea_id is not null then 'idea' else 'view' end
        as kind,
      coalesce(named.comment_id, named.idea_id, named.guardian_view_id) as id,
      case when num_nonnulls(comment.withdrawn_at, comment.held_for, idea.withdrawn_at, idea.held_for) = 0
        then author.display_name else '' end as author,
      case when num_nonnulls(comment.hidden_at, comment.withdrawn_at, comment.held_for, idea.hidden_at, idea.withdrawn_at,
        idea.held_for, view.hidden_at) = 0 then coalesce(comment.body, idea.title || E'\n\n' || idea.body, view.body) end as body,
      coalesce(comment.theme_code, idea.theme_code, view.theme_code) as theme, named.used, named.reason
    from decision_inputs named
      left join comments comment
        on comment.organisation_id = named.organisation_id and comment.id = named.comment_id
      left join ideas idea on idea.organisation_id = named.organisation_id and idea.id = named.idea_id
      left join guardian_views view
        on view.organisation_id = named.organisation_id and view.id = named.guardian_view_id
      left join guardians guardian
        on guardian.organisation_id = view.organisation_id and guardian.id = view.guardian_id
      join users author on author.organisation_id = named.organisation_id
        and author.id = coalesce(comment.author_id, idea.author_id, guardian.user_id)
    where named.organisation_id = ${organisationId} and named.decision_id = ${decisionId}
    order by named.used desc, named.reason, named.id limit ${pageSize} offset ${(page.page - 1) * pageSize}`);
  return [...rows].map(({ used, ...row }) => ({ ...row, verdict: used ? "used" : "aside" }));
}
