import { sql } from "drizzle-orm";
import type { Vote } from "~/statistics/vote.ts";
import type { Database } from "~db/client.server.ts";
import type { Voter } from "./opinion-map.ts";

/** What people said of the statements about a proposal that can be judged. */
export interface VotesOfRound {
  statements: { id: number }[];
  voters: Voter[];
}

/** Every vote on the statements of a proposal, as one row a person. */
export async function votesOfRound(
  db: Database,
  { organisationId, proposalId }: { organisationId: number; proposalId: number },
): Promise<VotesOfRound> {
  const statements = await db.execute<{ id: number }>(sql`
    select id from statements
    where organisation_id = ${organisationId} and proposal_id = ${proposalId} and state = 'accepted' order by id`);
  const rows = await db.execute<{ voter: string; statements: number[]; votes: Exclude<Vote, null>[] }>(sql`
    select v.voter, array_agg(v.statement_id) as statements, array_agg(v.vote::int) as votes
    from statement_votes v
      join statements s on s.organisation_id = v.organisation_id and s.id = v.statement_id
    where s.organisation_id = ${organisationId} and s.proposal_id = ${proposalId} and s.state = 'accepted'
    group by v.voter`);
  const voters = [...rows].map(({ voter, statements: ids, votes }) => {
    const said = new Map(ids.map((id, place) => [id, votes[place] ?? null]));
    return { id: voter, votes: [...statements].map(({ id }) => said.get(id) ?? null) };
  });
  return { statements: [...statements].map(({ id }) => ({ id })), voters };
}
