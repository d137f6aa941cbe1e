import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { hiddenFor } from "../comment.ts";
import type { ModerationCounts } from "./moderation.ts";

interface CountsRow {
  hidden: { reason: string; texts: number }[];
  shown: number;
  held: number;
  handled: number;
  open: number;
  upheld: number;
  dismissed: number;
  objected: number;
}

/**
 * How moderators work, in figures for everybody; each is the count of the rows themselves. What its author took back is not
 * counted any more, and reports wait as long as their text stands in the queue.
 */
export async function moderationCounts(
  db: Database,
  { organisationId }: { organisationId: number },
): Promise<ModerationCounts> {
  const [row] = await db.execute<Record<string, unknown> & CountsRow>(sql`
    with last_acts as (
      select distinct on (act.comment_id, act.idea_id, act.statement_id, act.guardian_view_id) act.act, act.reason
        from moderation_acts act
        left join comments comment on comment.organisation_id = act.organisation_id and comment.id = act.comment_id
        left join ideas idea on idea.organisation_id = act.organisation_id and idea.id = act.idea_id
      where act.organisation_id = ${organisationId} and comment.withdrawn_at is null and idea.withdrawn_at is null
      order by act.comment_id, act.idea_id, act.statement_id, act.guardian_view_id, act.id desc
    )
    select
      (select coalesce(json_agg(json_build_object('reason', l.reason, 'texts', l.n) order by l.n desc, l.reason), '[]')
        from (select reason, count(*)::int as n from last_acts where act in ('hide', 'reject') group by reason) l) as hidden,
      (select count(*)::int from last_acts where act in ('show', 'accept')) as shown,
      (select count(*)::int from comments
          where organisation_id = ${organisationId} and held_for is not null and withdrawn_at is null)
        + (select count(*)::int from ideas where organisation_id = ${organisationId} and held_for is not null
          and withdrawn_at is null and merged_into is null)
        + (select count(*)::int from statements join proposals p on p.organisation_id = statements.organisation_id
          and p.id = statements.proposal_id where statements.organisation_id = ${organisationId} and state = 'waiting'
          and p.withdrawn_at is null) as held,
      (select count(*)::int from reports where organisation_id = ${organisationId} and handled_at is not null) as handled,
      (select count(*)::int from reports report
          left join comments comment on comment.organisation_id = report.organisation_id and comment.id = report.comment_id
          left join ideas idea on idea.organisation_id = report.organisation_id and idea.id = report.idea_id
        where report.organisation_id = ${organisationId} and handled_at is null
          and num_nonnulls(comment.withdrawn_at, idea.withdrawn_at, idea.merged_into) = 0) as open,
      (select count(*)::int from objections where organisation_id = ${organisationId} and outcome = 'upheld') as upheld,
      (select count(*)::int from objections where organisation_id = ${organisationId} and outcome = 'dismissed') as dismissed,
      (select count(*)::int from objections where organisation_id = ${organisationId} and outcome is null) as objected`);
  const {
    hidden = [],
    shown = 0,
    held = 0,
    handled = 0,
    open = 0,
    upheld = 0,
    dismissed = 0,
    objected = 0,
  } = row ?? {};
  return {
    hidden: hidden.map(({ reason, texts }) => ({ reason: hiddenFor(reason) ?? "other", texts })),
    ...{ shown, held },
    reports: { handled, open },
    objections: { upheld, dismissed, open: objected },
  };
}
