import { type SQL, sql } from "drizzle-orm";

/**
 * Every decision of a moderator with the text that it is about, whatever the kind of text, as rows to select from.
 * `slug`: of the proposal that it was written about; null for an idea.
 * `theme`: of a guardian's view.
 * `stands`: it hid or rejected a text that is still there, and nobody decided otherwise since.
 */
export const decidedTexts: SQL = sql`(
  select act.organisation_id, act.id as act_id, act.act, act.reason, act.explanation, act.moderator_id, act.acted_at,
    case when act.comment_id is not null then 'comment' when act.idea_id is not null then 'idea'
      when act.statement_id is not null then 'statement' else 'view' end as kind,
    coalesce(act.comment_id, act.idea_id, act.statement_id, act.guardian_view_id) as text_id, proposal.slug,
    view.theme_code as theme,
    coalesce(idea.title, proposal.title) as about, coalesce(comment.body, idea.body, statement.body, view.body) as body,
    coalesce(comment.author_id, idea.author_id, statement.author_id, guardian.user_id) as author_id,
    act.act in ('hide', 'reject') and comment.withdrawn_at is null and idea.withdrawn_at is null and not exists (
      select from moderation_acts newer where newer.organisation_id = act.organisation_id and newer.id > act.id
        and (newer.comment_id = act.comment_id or newer.idea_id = act.idea_id or newer.statement_id = act.statement_id
          or newer.guardian_view_id = act.guardian_view_id)
    ) as stands
  from moderation_acts act
    left join comments comment on comment.organisation_id = act.organisation_id and comment.id = act.comment_id
    left join ideas idea on idea.organisation_id = act.organisation_id and idea.id = act.idea_id
    left join statements statement on statement.organisation_id = act.organisation_id and statement.id = act.statement_id
    left join guardian_views view on view.organisation_id = act.organisation_id and view.id = act.guardian_view_id
    left join guardians guardian on guardian.organisation_id = view.organisation_id and guardian.id = view.guardian_id
    left join proposals proposal on proposal.organisation_id = act.organisation_id
      and proposal.id = coalesce(comment.proposal_id, statement.proposal_id, guardian.proposal_id)
)`;
