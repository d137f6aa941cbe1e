import { type SQL, sql } from "drizzle-orm";
import { answers, itemOptions, items, responses, resultCells, rounds, scenarios, snapshots } from "~db/schema/index.ts";
import type { Stream } from "./cell.ts";
import { countedResponse } from "./counted-response.server.ts";

interface Tally {
  organisationId: number;
  roundId: number;
  now: Date;
  methodVersion: string;
  /** The streams to count anew. */
  streams: readonly Stream[];
  /** People in the last snapshot: what it says of a stream that is not counted anew. */
  before: Record<Stream, number>;
}

/**
 * One statement that writes a snapshot and counts a round's answers into its cells; gives the snapshot's id.
 * One, so that the numbers of people and all cells come from the same moment, whatever is sent in meanwhile.
 *
 * A cell of a scored item counts its scores from the item's lowest to its highest. Where people choose or write
 * (top_k, multiple_choice, open_text) `lowest` is 0: `counts[0]` is how many people answered, `counts[v]` how many chose
 * option v; texts are counted, never copied. Differences are those within one person between a scenario and doing
 * nothing, for whoever scored both. A breakdown's group "" holds those who did not say, so that groups make up everyone.
 */
export function tallyRound(tally: Tally): SQL {
  const given = sql.join([scoresGiven, choicesGiven, differencesGiven], sql` union all `);
  return sql`
    with counted as (${countedPeople(tally)}), asked as (${askedItems(tally)}), compared as (${comparedItems}),
    scales as (
      select item_id, 0 as baseline, lowest, highest from asked
      union all select item_id, baseline, lowest, highest from compared
    ),
    given as (${given}),
    scored as (
      select stream, item_id, baseline, score, count(*)::int as people,
        case grouping(gemeente, age) when 3 then 'all' when 1 then 'gemeente' else 'age' end as kind,
        coalesce(gemeente, age, '') as value
      from given
      group by grouping sets ((stream, item_id, baseline, score),
        (stream, item_id, baseline, score, gemeente), (stream, item_id, baseline, score, age))
    ),
    cells as (
      select stream, item_id, baseline, kind, value, coalesce(sum(people) filter (where score is null), 0)::int as dont_know
      from scored group by stream, item_id, baseline, kind, value
    ),
    made as (${newSnapshot(tally)}),
    written as (
      insert into ${resultCells} (organisation_id, snapshot_id, stream, item_id, baseline_item_id, group_kind,
        group_value, lowest, counts, dont_know)
      select ${tally.organisationId}, made.id, c.stream, c.item_id, c.baseline, c.kind::group_kind, c.value,
        s.lowest, array_agg(coalesce(x.people, 0) order by step.score), c.dont_know
      from made cross join cells c
      join scales s on (s.item_id, s.baseline) = (c.item_id, c.baseline)
      cross join lateral generate_series(s.lowest, s.highest) as step(score)
      left join scored x on (x.stream, x.item_id, x.baseline, x.kind, x.value, x.score)
        = (c.stream, c.item_id, c.baseline, c.kind, c.value, step.score)
      group by made.id, c.stream, c.item_id, c.baseline, c.kind, c.value, s.lowest, c.dont_know
      returning 1
    )
    select id from made where (select count(*) from written) >= 0`;
}

/** The snapshot itself, with how many people it counts. */
function newSnapshot(tally: Tally): SQL {
  const people = (stream: Stream) =>
    tally.streams.includes(stream)
      ? sql`(select count(*) from counted where stream = ${stream})`
      : sql`${tally.before[stream]}`;
  return sql`
    insert into ${snapshots} (organisation_id, round_id, created_at, method_version, open_responses, invited_responses)
    select ${tally.organisationId}, ${tally.roundId}, ${tally.now.toISOString()}::timestamptz, ${tally.methodVersion},
      ${people("open")}, ${people("invited")}
    returning id`;
}

/** Who counts, and the groups they belong to. */
function countedPeople({ organisationId, roundId, streams }: Tally): SQL {
  const names = sql.join(
    streams.map((stream) => sql`${stream}`),
    sql`, `,
  );
  return sql`
    select organisation_id, round_id, participant_id, stream,
      coalesce(gemeente_code, '') as gemeente, coalesce(age_group::text, '') as age
    from ${responses}
    where organisation_id = ${organisationId} and round_id = ${roundId} and ${countedResponse}
      and stream = any(array[${names}]::stream[])`;
}

/** The items of the round, with the scale that their counts run over. */
function askedItems({ organisationId, roundId }: Tally): SQL {
  return sql`
    select i.id as item_id, i.type, i.theme_code, i.level, i.lowest as item_lowest, i.highest as item_highest,
      s.kind as scenario_kind, coalesce(s.proposal_id, 0) as proposal_id,
      case when i.type in ('top_k', 'multiple_choice', 'open_text') then 0 else i.lowest end::int as lowest,
      case when i.type in ('top_k', 'multiple_choice', 'open_text') then greatest(0,
        (select max(o.value) from ${itemOptions} o where (o.organisation_id, o.item_id) = (i.organisation_id, i.id)),
        (select max(choice) from ${answers} a, unnest(a.choices) as choice
          where (a.organisation_id, a.round_id, a.item_id) = (i.organisation_id, r.id, i.id)))
      else i.highest end::int as highest
    from ${rounds} r
    join ${items} i on (i.organisation_id, i.questionnaire_id) = (r.organisation_id, r.questionnaire_id)
    left join ${scenarios} s on (s.organisation_id, s.id) = (i.organisation_id, i.scenario_id)
    where r.organisation_id = ${organisationId} and r.id = ${roundId}`;
}

/** Each effect of a course of action beside the same effect of doing nothing. */
const comparedItems = sql`
  select i.item_id, z.item_id as baseline, (i.item_lowest - z.item_highest)::int as lowest,
    (i.item_highest - z.item_lowest)::int as highest
  from asked i join asked z on z.type = 'effect' and z.scenario_kind = 'nul' and z.proposal_id = i.proposal_id
    and z.theme_code is not distinct from i.theme_code and z.level is not distinct from i.level
  where i.type = 'effect' and i.scenario_kind <> 'nul'`;

const sameParticipant = sql`(a.organisation_id, a.round_id, a.participant_id) = (c.organisation_id, c.round_id, c.participant_id)`;

/** A row per person and scored item; without a score it is "weet ik niet". */
const scoresGiven = sql`
  select c.stream, c.gemeente, c.age, a.item_id, 0 as baseline, a.score::int as score
  from counted c join ${answers} a on ${sameParticipant}
  where a.score is not null or a.state = 'dont_know'`;

/** A row for each person who chose or wrote, with score 0, and one for each option chosen. */
const choicesGiven = sql`
  select c.stream, c.gemeente, c.age, a.item_id, 0, chosen.score
  from counted c join ${answers} a on ${sameParticipant}
  cross join lateral (select 0 as score union select choice::int from unnest(a.choices) as choice where choice > 0) as chosen
  where a.choices is not null or a.body is not null`;

/** A row per person and effect that the person scored for both courses. */
const differencesGiven = sql`
  select c.stream, c.gemeente, c.age, a.item_id, p.baseline, (a.score - z.score)::int
  from compared p
  join ${answers} a on a.item_id = p.item_id and a.score is not null
  join counted c on ${sameParticipant}
  join ${answers} z on (z.organisation_id, z.round_id, z.participant_id) = (c.organisation_id, c.round_id, c.participant_id)
    and z.item_id = p.baseline and z.score is not null`;
