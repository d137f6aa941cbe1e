import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { hiddenFor } from "../comment.ts";
import { ideaState } from "./idea.queries.server.ts";
import type { OwnIdea } from "./own-idea.ts";

interface Row extends Omit<OwnIdea, "createdAt" | "hiddenReason"> {
  createdAt: string;
  hiddenReason: string | null;
}

/**
 * What one person would like, newest first, at most the last fifty: with its state, what an official answered, and what
 * became of it. What was done with the idea that a double was added to was done with the double too.
 */
export async function ideasOfAuthor(
  db: Database,
  { organisationId, userId }: { organisationId: number; userId: string },
): Promise<OwnIdea[]> {
  const rows = await db.execute<Record<string, unknown> & Row>(sql`
    select ideas.id, ideas.title, ideas.created_at as "createdAt", ${ideaState} as state, ideas.hidden_reason as "hiddenReason",
      case when stays.id is not null then json_build_object('id', stays.id, 'title', case when stays.held_for is null
        and stays.hidden_at is null or stays.author_id = ideas.author_id then stays.title end) end as into,
      coalesce(ideas.answer, stays.answer) as answer,
      (select json_build_object('slug', p.slug, 'title', p.title) from proposals p
        where p.organisation_id = ideas.organisation_id and p.id = coalesce(stays.proposal_id, ideas.proposal_id)) as proposal,
      coalesce((
        select json_agg(json_build_object('id', decision.id, 'title', decision.title, 'slug', about.slug, 'reason', named.reason,
          'verdict', case when named.used then 'used' else 'aside' end) order by decision.published_at desc)
        from decision_inputs named
          join decisions decision
            on decision.organisation_id = named.organisation_id and decision.id = named.decision_id
          join proposals about on about.organisation_id = decision.organisation_id and about.id = decision.proposal_id
        where named.organisation_id = ideas.organisation_id and named.idea_id in (ideas.id, stays.id)
          and decision.published_at is not null
      ), '[]') as decisions
    from ideas left join ideas stays
      on stays.organisation_id = ideas.organisation_id and stays.id = ideas.merged_into
    where ideas.organisation_id = ${organisationId} and ideas.author_id = ${userId}
    order by ideas.id desc limit 50`);
  return [...rows].map(({ createdAt, hiddenReason, ...row }) => ({
    ...row,
    createdAt: new Date(createdAt),
    hiddenReason: hiddenFor(hiddenReason),
  }));
}
