import { sql } from "drizzle-orm";
import { inputRows } from "~/features/proposals/inputs/input-rule.server.ts";
import type { Database } from "~db/client.server.ts";
import type { NewestDecision } from "./newest-decisions.queries.server.ts";

/** A decision in the list about all proposals. */
export interface DecisionEverywhere extends NewestDecision {
  /** Null: a draft. */
  publishedAt: Date | null;
  /** How many inputs on its proposal it answers, or will when it is published, and how many pages there are. */
  answers: number;
  inputs: number;
}

/** Decisions on one page of the list. */
const decisionsPerPage = 24;

interface Everywhere {
  organisationId: number;
  /** For who decides: drafts too, before all others. */
  withDrafts: boolean;
  page: number;
}

/** One page of the decisions about whatever proposal, drafts first and then the newest, and how many there are. */
export async function decisionsEverywhere(
  db: Database,
  { organisationId, withDrafts, page }: Everywhere,
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
    where decision.organisation_id = ${organisationId} and (${withDrafts} or decision.published_at is not null)
    order by decision.published_at is not null, decision.decided_on desc, decision.id desc
    limit ${decisionsPerPage} offset ${(page - 1) * decisionsPerPage}`);
  return { decisions: [...rows].map(listed), pages: Math.max(1, Math.ceil((rows[0]?.total ?? 0) / decisionsPerPage)) };
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
