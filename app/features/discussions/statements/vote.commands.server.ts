import { sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { type VoteWord, voteNumber } from "./statement.ts";

export type VoteOutcome =
  | { kind: "voted" }
  | { kind: "closed" }
  /** There is none with this number that can be voted on. */
  | { kind: "no-such-statement" };

/** What somebody says of a statement. */
export interface CastVote {
  organisationId: number;
  proposalId: number;
  statementId: number;
  /** The person within this round, made with its key: see `participantIdOf`. */
  voter: string;
  vote: VoteWord;
}

/**
 * The round, if it takes votes at this moment. Holding it keeps it from being finished until the vote is in; when it is
 * being finished or has no key any more, it has ended, whatever its dates say.
 */
const openRound = (of: { organisationId: number; proposalId: number }, now: Date) => sql`
  select r.organisation_id, r.proposal_id from statement_rounds r
  where r.organisation_id = ${of.organisationId} and r.proposal_id = ${of.proposalId} and r.key is not null
    and r.opens_at <= ${now.toISOString()}::timestamptz and r.closes_at > ${now.toISOString()}::timestamptz
  for key share skip locked`;

/** Nothing is put to anybody any more about a plan that the organisation took back; taking back votes stays possible. */
const stillStands = sql`not exists (
  select from proposals p where p.organisation_id = r.organisation_id and p.id = r.proposal_id and p.withdrawn_at is not null)`;

/** Stores a vote, or puts it in the place of the one that this person gave before: one statement, one vote a person. */
export async function castVote(db: Database, cast: CastVote, now: Date): Promise<VoteOutcome> {
  const [row] = await db.execute<{ open: boolean; stored: boolean }>(sql`
    with open_round as (${openRound(cast, now)}),
    stored as (
      insert into statement_votes (organisation_id, statement_id, voter, vote, voted_on)
      select s.organisation_id, s.id, ${cast.voter}, ${voteNumber(cast.vote)}, ${dayOf(now)}::date
      from open_round r
        join statements s on s.organisation_id = r.organisation_id and s.proposal_id = r.proposal_id
      where ${stillStands} and s.id = ${cast.statementId} and s.state = 'accepted'
      on conflict (organisation_id, statement_id, voter) do update set vote = excluded.vote, voted_on = excluded.voted_on
      returning 1)
    select exists (select from open_round r where ${stillStands}) as open, exists (select from stored) as stored`);
  if (!row?.open) return { kind: "closed" };
  return { kind: row.stored ? "voted" : "no-such-statement" };
}

/** Whether this person said something of a statement about the proposal. */
export async function hasVoted(
  db: Database,
  { organisationId, proposalId, voter }: Omit<CastVote, "statementId" | "vote">,
): Promise<boolean> {
  const [row] = await db.execute<{ voted: boolean }>(sql`
    select exists (
      select from statements s join statement_votes v on v.organisation_id = s.organisation_id and v.statement_id = s.id
      where s.organisation_id = ${organisationId} and s.proposal_id = ${proposalId} and v.voter = ${voter}) as voted`);
  return row?.voted ?? false;
}

/** Takes back everything that a person said in a round that is open; afterwards nobody can tell what was theirs. */
export async function forgetVotes(
  db: Database,
  { organisationId, proposalId, voter }: { organisationId: number; proposalId: number; voter: string },
  now: Date,
): Promise<{ kind: "forgotten" } | { kind: "closed" }> {
  const [row] = await db.execute<{ open: boolean }>(sql`
    with open_round as (${openRound({ organisationId, proposalId }, now)}),
    gone as (
      delete from statement_votes v using open_round r, statements s
      where s.organisation_id = r.organisation_id and s.proposal_id = r.proposal_id
        and v.organisation_id = s.organisation_id and v.statement_id = s.id and v.voter = ${voter}
      returning 1)
    select exists (select from open_round) as open, (select count(*) from gone) as gone`);
  return { kind: row?.open ? "forgotten" : "closed" };
}
