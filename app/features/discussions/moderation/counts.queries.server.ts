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

/** How moderators work, in figures for everybody; each is the count of the rows themselves. */
export async function moderationCounts(
  db: Database,
  { organisationId }: { organisationId: number },
): Promise<ModerationCounts> {
  const [row] = await db.execute<Record<string, unknown> & CountsRow>(sql`
    with last_acts as (
      select distinct on (comment_id, idea_id, statement_id) act, reason from moderation_acts
      where organisation_id = ${organisationId} order by comment_id, idea_id, statement_id, id desc
    )
    select
      (select coalesce(json_agg(json_build_object('reason', l.reason, 'texts', l.n) order by l.n desc, l.reason), '[]')
        from (select reason, count(*)::int as n from last_acts where act in ('hide', 'reject') group by reason) l) as hidden,
      (select count(*)::int from last_acts where act in ('show', 'accept')) as shown,
      (select count(*)::int from comments where organisation_id = ${organisationId} and held_for is not null)
        + (select count(*)::int from ideas where organisation_id = ${organisationId} and held_for is not null) as held,
      (select count(*)::int from reports where organisation_id = ${organisationId} and handled_at is not null) as handled,
      (select count(*)::int from reports where organisation_id = ${organisationId} and handled_at is null) as open,
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
