import { and, eq, isNotNull, sql } from "drizzle-orm";
import { inputRows } from "~/features/proposals/inputs/input-rule.server.ts";
import type { Database } from "~db/client.server.ts";
import { decisions } from "~db/schema/index.ts";
import { type NewestDecision, newestDecisions } from "./newest-decisions.queries.server.ts";

/** A decision in the list of who decides. */
export interface DecisionEverywhere extends NewestDecision {
  /** Null: a draft. */
  publishedAt: Date | null;
  /** How many inputs on its proposal it answers, or will when it is published, and how many pages there are. */
  answers: number;
  inputs: number;
}

/** Decisions on one page of the list. */
const decisionsPerPage = 24;

interface Page {
  organisationId: number;
  page: number;
}

/** One page of the decisions that everybody reads, about whatever proposal, the newest first, and how many pages there are. */
export async function publishedEverywhere(
  db: Database,
  { organisationId, page }: Page,
): Promise<{ decisions: NewestDecision[]; pages: number }> {
  const isPublished = and(eq(decisions.organisationId, organisationId), isNotNull(decisions.publishedAt));
  const [found, total] = await Promise.all([
    newestDecisions(db, { organisationId, most: decisionsPerPage, after: (page - 1) * decisionsPerPage }),
    db.$count(decisions, isPublished),
  ]);
  return { decisions: found, pages: pagesOf(total) };
}

/** One page of the decisions about whatever proposal for who decides: drafts first, what was changed or published last before. */
export async function decisionsEverywhere(
  db: Database,
  { organisationId, page }: Page,
): Promise<{ decisions: DecisionEverywhere[]; pages: number }> {
  const rows = await db.execute<DecisionRow>(sql`
    with counted as (select input.kind, input.id, input.proposal_id from ${inputRows} input
      where input.organisation_id = ${organisationId})
    select decision.id, decision.title, decision.decided_on::text as decided_on, decision.published_at,
      proposal.slug, proposal.title as proposal_title, count(*) over ()::int as total,
      (select count(*)::int from counted where counted.proposal_id = decision.proposal_id) as inputs, done.*
    from decisions decision
      join proposals proposal
        on proposal.organisation_id = decision.organisation_id and proposal.id = decision.proposal_id
      cross join lateral (
        select count(*) filter (where named.used)::int as used, count(*) filter (where not named.used)::int as set_aside,
          count(counted.id)::int as answers
        from decision_inputs named left join counted on counted.proposal_id = decision.proposal_id
          and counted.kind = case when named.comment_id is not null then 'comment'
            when named.idea_id is not null then 'idea' else 'view' end
          and counted.id = coalesce(named.comment_id, named.idea_id, named.guardian_view_id)
        where named.organisation_id = decision.organisation_id and named.decision_id = decision.id
      ) done
    where decision.organisation_id = ${organisationId}
    order by decision.published_at is not null, coalesce(decision.published_at, decision.changed_at) desc, decision.id desc
    limit ${decisionsPerPage} offset ${(page - 1) * decisionsPerPage}`);
  return { decisions: [...rows].map(listed), pages: pagesOf(rows[0]?.total ?? 0) };
}

function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / decisionsPerPage));
}

type DecisionRow = Record<"title" | "decided_on" | "slug" | "proposal_title", string> &
  Record<"id" | "total" | "inputs" | "used" | "set_aside" | "answers", number> & { published_at: string | null };

function listed(row: DecisionRow): DecisionEverywhere {
  const { id, title, used, answers, inputs } = row;
  return {
    ...{ id, title, used, answers, inputs, setAside: row.set_aside, decidedOn: row.decided_on },
    proposal: { slug: row.slug, title: row.proposal_title },
    publishedAt: row.published_at === null ? null : new Date(row.published_at),
  };
}
