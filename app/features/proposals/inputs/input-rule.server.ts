import { type SQL, sql } from "drizzle-orm";
import { rolesThatAnswer } from "./answering.permissions.ts";

/** A text that everybody can read: not hidden, not withdrawn, and not waiting for a moderator. */
const isReadable = (text: "comment" | "idea" | "reply"): SQL =>
  sql.raw(`${text}.hidden_at is null and ${text}.withdrawn_at is null and ${text}.held_for is null`);

const answeringRoles = sql.raw(rolesThatAnswer.map((role) => `'${role}'`).join(", "));

/** Whether a published decision says what it did with the input that this column of decision_inputs points to. */
const isNamed = (column: "comment_id" | "idea_id" | "guardian_view_id", input: string): SQL => sql`exists (
  select from decision_inputs named join decisions published
    on published.organisation_id = named.organisation_id and published.id = named.decision_id
  where named.organisation_id = ${sql.raw(input)}.organisation_id and named.${sql.raw(column)} = ${sql.raw(input)}.id
    and published.published_at is not null)`;

/** A comment that counts as an input. */
const isThread = sql`comment.level = 0 and comment.author_role = 'resident' and ${isReadable("comment")}`;

/** A reply that counts as an answer to the thread. */
const isReply = sql`reply.level = 1 and reply.author_role in (${answeringRoles}) and ${isReadable("reply")}`;

const commentRows = sql`select comment.organisation_id, 'comment' as kind, comment.id, comment.proposal_id, comment.author_id,
    comment.created_at as brought_at, comment.theme_code, comment.stance::text as stance, comment.body,
    exists (
      select from comments reply where reply.organisation_id = comment.organisation_id and reply.parent_id = comment.id
        and ${isReply}
    ) as replied, ${isNamed("comment_id", "comment")} as decided
  from comments comment
  where ${isThread}`;

/**
 * The one rule of what counts as an input and what as its answer (Dutch: inbreng, antwoord), as rows to select from. The
 * counter in public, the filter of officials, the change of a phase and everybody's own page all read these rows. What
 * somebody wrote is of the role that they had when writing: whoever becomes an official, or leaves, changes no count.
 *
 * - An input is what a resident wrote about a proposal and everybody can read: a comment that opens a thread, an idea that a
 *   proposal was made of, or what a guardian published on a theme (the newest; what it replaced is no longer asked, also when
 *   the newest was taken away).
 * - It is answered by a reply of an official in the thread, by an answer to the idea, or by a published decision that
 *   says whether it was used and why.
 */
export const inputRows: SQL = sql`(
  ${commentRows}
  union all
  select idea.organisation_id, 'idea', idea.id, idea.proposal_id, idea.author_id, idea.created_at, idea.theme_code, null,
    idea.title || E'\n\n' || idea.body, idea.answer is not null, ${isNamed("idea_id", "idea")}
  from ideas idea where idea.author_role = 'resident' and idea.proposal_id is not null and idea.merged_into is null and ${isReadable("idea")}
  union all
  select view.organisation_id, 'view', view.id, guardian.proposal_id, guardian.user_id, view.published_at, view.theme_code,
    null, view.body, false, ${isNamed("guardian_view_id", "view")}
  from guardian_views view join guardians guardian
    on guardian.organisation_id = view.organisation_id and guardian.id = view.guardian_id
  where view.published_at is not null and view.hidden_at is null and not exists (
    select from guardian_views newer where newer.organisation_id = view.organisation_id
      and newer.guardian_id = view.guardian_id and newer.theme_code = view.theme_code
      and newer.published_at is not null and newer.id > view.id)
)`;

/** The comments among them: for a page that shows no other inputs, so that the database has less to plan. */
export const commentInputs: SQL = sql`(${commentRows})`;

/** Whether a row of `inputRows`, named `input`, has an answer: of its own, or the reason why the proposal was withdrawn. */
export const isAnswered: SQL = sql`(input.replied or input.decided or exists (
  select from proposals withdrawn where withdrawn.organisation_id = input.organisation_id
    and withdrawn.id = input.proposal_id and withdrawn.withdrawn_at is not null))`;

/**
 * The comments about one proposal that have no answer: the `commentInputs` that are not `isAnswered`, written so that a
 * conversation of thousands takes a few milliseconds. What answers is gathered once for the whole proposal, from indexes that
 * hold nothing else (comments_inputs, comments_answers); `not in` has it hashed however few rows the planner expects, where
 * `not exists` looks once per comment. The database lets a decision name comments on its own proposal only.
 */
export function waitingComments({ organisationId, proposalId }: { organisationId: SQL; proposalId: SQL }): SQL {
  return sql`(
    select comment.id, comment.stance, comment.theme_code from comments comment
    where comment.organisation_id = ${organisationId} and comment.proposal_id = ${proposalId} and ${isThread}
      and comment.id not in (
        select reply.parent_id from comments reply
        where reply.organisation_id = ${organisationId} and reply.proposal_id = ${proposalId} and ${isReply}
      )
      and comment.id not in (
        select named.comment_id from decisions published join decision_inputs named
          on named.organisation_id = published.organisation_id and named.decision_id = published.id
        where published.organisation_id = ${organisationId} and published.proposal_id = ${proposalId}
          and published.published_at is not null and named.comment_id is not null
      )
      and not exists (
        select from proposals withdrawn where withdrawn.organisation_id = ${organisationId}
          and withdrawn.id = ${proposalId} and withdrawn.withdrawn_at is not null
      )
  )`;
}

/**
 * Who brought in what, as rows to select from: the inputs with `person_id`, the author of each and, for an idea, also those
 * whose ideas were merged into it.
 */
export const contributions: SQL = sql`(
  select input.*, input.author_id as person_id from ${inputRows} input
  union all
  select input.*, merged.author_id from ${inputRows} input join (
    select distinct organisation_id, merged_into, author_id from ideas
    where merged_into is not null and withdrawn_at is null
  ) merged on merged.organisation_id = input.organisation_id and merged.merged_into = input.id
  where input.kind = 'idea' and merged.author_id <> input.author_id
)`;
