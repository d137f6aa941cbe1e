import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { answers, responses } from "~db/schema/index.ts";
import { countedResponse } from "../counted-response.server.ts";
import type { PeopleCell } from "./people.ts";

/** The gender that somebody counts under. */
export const genderCounted: SQL = sql`case when ${responses.gender} in ('man', 'vrouw') then ${responses.gender}::text else '' end`;

interface RoundOf {
  organisationId: number;
  roundId: number;
}

/**
 * Who took part at this moment, by stream and background, in a fixed order. Inside a REPEATABLE READ transaction every
 * later count of it is of the same people (Dutch: bevriezen).
 */
export async function countedPeople(db: Database, { organisationId, roundId }: RoundOf): Promise<PeopleCell[]> {
  const told = (column: unknown) => sql<string>`coalesce(${column}::text, '')`;
  const columns = {
    stream: responses.stream,
    gemeente: told(responses.gemeenteCode),
    age: told(responses.ageGroup),
    // Too few to stand apart: who is neither man nor woman counts with who did not say (docs/method.md).
    gender: sql<string>`${genderCounted}`,
    education: told(responses.education),
    wijk: told(responses.wijkCode),
  };
  const { stream, gemeente, age, gender, education, wijk } = columns;
  const order = [stream, gemeente, age, gender, education, wijk];
  return db
    .select({ ...columns, count: sql<number>`count(*)::int` })
    .from(responses)
    .where(and(eq(responses.organisationId, organisationId), eq(responses.roundId, roundId), countedResponse))
    .groupBy(...order)
    .orderBy(...order.map((column) => sql`${column} collate "C"`).slice(1), responses.stream);
}

/**
 * A hash over everybody's way of answering, backgrounds and answers, whatever their order: the same hash means that nothing was changed
 * since, also after a backup was restored. The ids that a closed round gives its responses anew are left out. A person's
 * answers are hashed to one number first; a score, as most answers are, is hashed as a number too.
 */
export async function fingerprintOf(db: Database, { organisationId, roundId }: RoundOf): Promise<string> {
  const { stream, gemeenteCode, wijkCode, ageGroup, gender, education } = responses;
  const [row] = await db.execute<{ fingerprint: string }>(sql`
    with given as materialized (
      select a.participant_id, count(*) as answers, sum(case
        when a.score is not null then hashint8extended((a.item_id::bigint << 16) + a.score, 0)
        when num_nonnulls(a.points, a.amount, a.area_code) > 0
          then hash_record_extended(row(a.item_id, a.points, a.amount, a.area_code), 0)
        else hash_record_extended(row(a.item_id, a.state::text, a.choices, a.body), 0) end) as hash
      from ${answers} a where a.organisation_id = ${organisationId} and a.round_id = ${roundId}
      group by a.participant_id
    )
    select coalesce(sum(hash_record_extended(row(${stream}::text, ${responses.mode}::text, ${gemeenteCode}, ${wijkCode}, ${ageGroup}::text,
      ${gender}::text, ${education}::text, g.hash), 0)), 0)::text || '/' || coalesce(sum(g.answers), 0)::text as fingerprint
    from ${responses} left join given g on g.participant_id = ${responses.participantId}
    where ${responses.organisationId} = ${organisationId} and ${responses.roundId} = ${roundId} and ${countedResponse}`);
  return row?.fingerprint ?? "";
}

/** Part of the invited people's answers that came on paper or by telephone, 0 to 1. */
export async function assistedShare(db: Database, { organisationId, roundId }: RoundOf): Promise<number> {
  const share = sql<number>`coalesce(avg((${responses.mode} in ('paper', 'phone'))::int), 0)::float8`;
  const [row] = await db
    .select({ share })
    .from(responses)
    .where(
      and(
        eq(responses.organisationId, organisationId),
        eq(responses.roundId, roundId),
        eq(responses.stream, "invited"),
        countedResponse,
      ),
    );
  return row?.share ?? 0;
}
