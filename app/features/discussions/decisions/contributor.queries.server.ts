import { sql } from "drizzle-orm";
import type { InputKind } from "~/features/proposals/inputs/input.ts";
import { contributions, isAnswered } from "~/features/proposals/inputs/input-rule.server.ts";
import type { Database } from "~db/client.server.ts";
import type { Verdict } from "./decision.ts";

/** Somebody who brought something in, with what a decision says of it (Dutch: inbrenger). */
export interface Contributor {
  userId: string;
  email: string;
  /** Their inputs that the decision names. */
  named: { body: string; used: boolean; reason: string }[];
  /** How many of their inputs it does not name and that have no other answer. */
  waiting: number;
}

/** Everybody who brought something in about the proposal of a decision; whose account was erased has no address any more. */
export async function contributorsTo(
  db: Database,
  { organisationId, proposalId, decisionId }: { organisationId: number; proposalId: number; decisionId: number },
): Promise<Contributor[]> {
  const rows = await db.execute<Record<string, unknown> & Contributor>(sql`
    select person.id as "userId", person.email,
      coalesce(json_agg(json_build_object('body', left(input.body, 400), 'used', named.used, 'reason', named.reason)
        order by input.brought_at) filter (where named.id is not null), '[]') as named,
      (count(*) filter (where named.id is null and not ${isAnswered}))::int as waiting
    from ${contributions} input
      join users person on person.organisation_id = input.organisation_id and person.id = input.person_id
      left join decision_inputs named on named.organisation_id = input.organisation_id and named.decision_id = ${decisionId}
        and input.id = case input.kind when 'comment' then named.comment_id when 'idea' then named.idea_id
          else named.guardian_view_id end
    where input.organisation_id = ${organisationId} and input.proposal_id = ${proposalId}
      and person.email not like '%@example.invalid'
    group by person.id, person.email`);
  return [...rows];
}

/** What became of one input, as the person who brought it in finds it on their own page. */
export interface OwnInput {
  kind: InputKind;
  id: number;
  proposal: { slug: string; title: string; isWithdrawn: boolean };
  body: string;
  /** ISO time. */
  broughtAt: string;
  /** Whether an official answered in the thread or to the idea. */
  replied: boolean;
  /** What published decisions did with it, the newest first. */
  decisions: { id: number; title: string; verdict: Verdict; reason: string }[];
}

/** What a person brought in and what was done with it, the newest first, at most the last hundred. */
export async function inputsOfPerson(
  db: Database,
  { organisationId, userId }: { organisationId: number; userId: string },
): Promise<OwnInput[]> {
  const rows = await db.execute<Record<string, unknown> & OwnInput>(sql`
    select input.kind, input.id, json_build_object('slug', proposal.slug, 'title', proposal.title,
        'isWithdrawn', proposal.withdrawn_at is not null) as proposal,
      input.body, to_json(input.brought_at)#>>'{}' as "broughtAt", input.replied,
      coalesce((
        select json_agg(json_build_object('id', decision.id, 'title', decision.title, 'reason', named.reason,
          'verdict', case when named.used then 'used' else 'aside' end) order by decision.published_at desc)
        from decision_inputs named join decisions decision
          on decision.organisation_id = named.organisation_id and decision.id = named.decision_id
        where named.organisation_id = input.organisation_id and decision.published_at is not null
          and input.id = case input.kind when 'comment' then named.comment_id when 'idea' then named.idea_id
            else named.guardian_view_id end
      ), '[]') as decisions
    from ${contributions} input
      join proposals proposal on proposal.organisation_id = input.organisation_id and proposal.id = input.proposal_id
    where input.organisation_id = ${organisationId} and input.person_id = ${userId}
    order by input.brought_at desc, input.kind, input.id desc limit 100`);
  return [...rows];
}
