import { type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { answers, itemOptions, items, responses, rounds, scenarios } from "~db/schema/index.ts";
import type { Stream } from "./cell.ts";
import { countedResponse } from "./counted-response.server.ts";
import type { CountedCell } from "./family.ts";

interface Tally {
  organisationId: number;
  roundId: number;
  /** The streams to count. */
  streams: readonly Stream[];
}

/** A round's answers, counted (Dutch: telling). */
export interface RoundTally {
  people: Record<Stream, number>;
  cells: CountedCell[];
}

/** Counts a round's answers in one statement, so that the numbers of people and all cells come from the same moment. */
export async function tallyRound(db: Database, tally: Tally): Promise<RoundTally> {
  const [row] = await db.execute<{ people: RoundTally["people"]; cells: CountedCell[] }>(tallyStatement(tally));
  if (!row) throw new Error("The round was not counted");
  return { people: row.people, cells: row.cells };
}

/**
 * A cell of a scored item counts its scores from the item's lowest to its highest. Where people choose or write
 * (top_k, multiple_choice, open_text) `lowest` is 0: `counts[0]` is how many people answered, `counts[v]` how many chose
 * option v; texts are counted, never copied. Differences are those within one person between a scenario and doing
 * nothing, for whoever scored every course of action on that theme; the scores of those people stand in cells whose
 * baseline is the item itself. So a plan, doing nothing and their difference are of the same people, and subtracting
 * them leaves nobody. A breakdown's group "" holds those who did not say, so that groups make up everyone.
 */
function tallyStatement(tally: Tally): SQL {
  const given = sql.join([scoresGiven, choicesGiven, sharedScores, differencesGiven], sql` union all `);
  return sql`
    with counted as (${countedPeople(tally)}), asked as (${askedItems(tally)}), compared as (${comparedItems}),
    judged as (select baseline as family, item_id from compared union select baseline, baseline from compared),
    shared as (${sharedJudgements(tally)}),
    scales as (
      select item_id, 0 as baseline, lowest, highest from asked
      union all select item_id, item_id, lowest, highest from asked where item_id in (select item_id from judged)
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
    filled as (
      select c.stream as "stream", c.item_id as "itemId", c.baseline as "baselineItemId", c.kind as "groupKind",
        c.value as "groupValue", s.lowest as "lowest", array_agg(coalesce(x.people, 0) order by step.score) as "counts",
        c.dont_know as "dontKnow"
      from cells c
      join scales s on (s.item_id, s.baseline) = (c.item_id, c.baseline)
      cross join lateral generate_series(s.lowest, s.highest) as step(score)
      left join scored x on (x.stream, x.item_id, x.baseline, x.kind, x.value, x.score)
        = (c.stream, c.item_id, c.baseline, c.kind, c.value, step.score)
      group by c.stream, c.item_id, c.baseline, c.kind, c.value, s.lowest, c.dont_know
    )
    select
      (select json_build_object('open', count(*) filter (where stream = 'open'),
        'invited', count(*) filter (where stream = 'invited')) from counted) as people,
      (select coalesce(json_agg(filled), '[]') from filled) as cells`;
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

/**
 * Every score on a theme that is judged for doing nothing as well, with the person's score for doing nothing and whether
 * that person scored every course of action. A theme goes by the item about doing nothing.
 */
function sharedJudgements({ organisationId, roundId }: Tally): SQL {
  return sql`
    select a.organisation_id, a.round_id, a.participant_id, a.item_id, a.score::int as score, j.family as baseline,
      max(a.score) filter (where a.item_id = j.family) over person as baseline_score,
      count(*) over person = j.courses as is_complete
    from (select family, item_id, count(*) over (partition by family) as courses from judged) j
    join ${answers} a on a.item_id = j.item_id and a.score is not null
    where a.organisation_id = ${organisationId} and a.round_id = ${roundId}
    window person as (partition by j.family, a.participant_id)`;
}

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

/** A row per person and effect, of the people who scored every course of action on the theme. */
const sharedScores = sql`
  select c.stream, c.gemeente, c.age, a.item_id, a.item_id, a.score
  from counted c join shared a on ${sameParticipant} and a.is_complete`;

/** A row per difference from doing nothing, of the same people. */
const differencesGiven = sql`
  select c.stream, c.gemeente, c.age, a.item_id, a.baseline, a.score - a.baseline_score
  from counted c join shared a on ${sameParticipant} and a.is_complete and a.item_id <> a.baseline`;
