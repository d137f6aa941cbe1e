import { sql } from "drizzle-orm";
import { decisionPath } from "~/features/discussions/decisions/decision-path.ts";
import { threadPath } from "~/features/discussions/discussion-path.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import type { Database } from "~db/client.server.ts";
import type { NewsItem } from "./news.ts";

interface Period {
  organisationId: number;
  from: Date;
  until: Date;
  /** A round that closed before this is told of no more. */
  now: Date;
}

type Row = Omit<NewsItem, "at" | "path"> & { at: string; slug: string; number: number | null };

/** Replies with the moment from which on everybody could read them: one that was held, from when a moderator let it go. */
const readableReplies = sql`(
  select c.*, coalesce((
      select min(m.acted_at) from moderation_acts m where m.organisation_id = c.organisation_id and m.comment_id = c.id
        and m.act in ('show', 'accept')
        and not exists (select from reports s where s.organisation_id = c.organisation_id and s.comment_id = c.id)
    ), c.created_at) as readable_at
  from comments c where c.parent_id is not null and num_nonnulls(c.hidden_at, c.withdrawn_at, c.held_for) = 0
)`;

/** Whether no mail went or goes about a reply `r` to who opened thread `t`: what was told at once is no news a week later. */
const isNotMailed = sql`not exists (
  select from mails where mails.organisation_id = r.organisation_id and mails.state <> 'failed'
    and mails.send_key = 'reply:' || r.id || ':' || t.author_id
)`;

/** Closed rounds with the moment from which on their results can be read. */
const roundsWithResults = sql`(
  select o.*, greatest(min(s.created_at), o.results_from::timestamp at time zone 'Europe/Amsterdam') as readable_at
  from rounds o join snapshots s on s.organisation_id = o.organisation_id and s.round_id = o.id
    and s.created_at >= o.closes_at
  group by o.organisation_id, o.id
)`;

/** Everything new in a period, about all proposals and panels. */
export async function newsBetween(db: Database, { organisationId, from, until, now }: Period): Promise<NewsItem[]> {
  const during = (column: string) =>
    sql`${sql.raw(column)} >= ${from.toISOString()}::timestamptz and ${sql.raw(column)} < ${until.toISOString()}::timestamptz`;
  const ofProposal = (one: string) =>
    sql.raw(`join proposals p on p.organisation_id = ${one}.organisation_id and p.id = ${one}.proposal_id`);
  const here = (one: string) => sql`${sql.raw(`${one}.organisation_id`)} = ${organisationId}`;
  const rows = await db.execute<Record<string, unknown> & Row>(sql`
    select news.*, to_json(news.at)#>>'{}' as at from (
      select 'phase' as kind, c.proposal_id as "proposalId", null::int as "panelId", null::uuid as "userId",
        c.changed_at as at, p.title as subject, '' as title, c.to_phase as phase, p.slug, null::int as number
      from phase_changes c ${ofProposal("c")} where ${here("c")} and ${during("c.changed_at")}
      union all
      select 'decision', d.proposal_id, null, null, d.published_at, p.title, d.title, null, p.slug, d.id
      from decisions d ${ofProposal("d")} where ${here("d")} and ${during("d.published_at")}
      union all
      select 'weighing', w.proposal_id, null, null, w.published_at, p.title, '', null, p.slug, w.version
      from weighings w ${ofProposal("w")} where ${here("w")} and ${during("w.published_at")}
      union all
      select 'answer', r.proposal_id, null, t.author_id, r.readable_at, p.title, '', null, p.slug, t.id
      from ${readableReplies} r ${ofProposal("r")}
        join comments t on t.organisation_id = r.organisation_id and t.id = r.parent_id
      where ${here("r")} and ${during("r.readable_at")} and r.author_role in ${rolesThatAnswer}
        and ${isNotMailed}
      union all
      select 'round', case r.audience when 'panel' then null else r.proposal_id end, r.panel_id, null, r.opens_at, coalesce(a.name, p.title), r.title_nl, null,
        case q.instrument when 'perceived_effect' then '/voorstellen/' || p.slug || '/effecten'
          else '/vragenlijsten/' || r.slug end, null
      from rounds r join questionnaires q on q.organisation_id = r.organisation_id and q.id = r.questionnaire_id
        left ${ofProposal("r")} left join panels a on a.organisation_id = r.organisation_id and a.id = r.panel_id
      where ${here("r")} and ${during("r.opens_at")} and r.closes_at > ${now.toISOString()}::timestamptz
        and r.audience in ('open', 'confirmed', 'panel')
      union all
      select 'results', r.proposal_id, r.panel_id, null, r.readable_at, coalesce(a.name, p.title), r.title_nl, null, r.slug,
        null
      from ${roundsWithResults} r
        left ${ofProposal("r")} left join panels a on a.organisation_id = r.organisation_id and a.id = r.panel_id
      where ${here("r")} and ${during("r.readable_at")}
    ) news
    where news.subject is not null order by news.at`);
  return [...rows].map(({ slug, number, at, subject, ...row }) => ({
    ...row,
    at: new Date(at),
    subject: row.panelId === null ? shortTitle(subject) : subject,
    path: pathOf(row.kind, slug, number ?? 0),
  }));
}

function pathOf(kind: NewsItem["kind"], slug: string, number: number): string {
  switch (kind) {
    case "phase":
      return `/voorstellen/${slug}/verloop`;
    case "decision":
      return decisionPath(slug, number);
    case "weighing":
      return `/voorstellen/${slug}/afweging?versie=${number}`;
    case "answer":
      return threadPath(slug, number);
    case "round":
      return slug;
    case "results":
      return `/resultaten/${slug}`;
  }
}
