import { type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { answers, itemOptions, items, responses, rounds, scenarios, themes } from "~db/schema/index.ts";
import { countedResponse } from "../counted-response.server.ts";
import { FAVOURABLE, PARTICIPATION, type TallyCell, UNFAVOURABLE } from "../tally.ts";
import { type CountedGroup, DONT_KNOW, ELSEWHERE, tallyOf } from "./counted-group.ts";
import { genderCounted } from "./freeze.queries.server.ts";
import type { WeighedCell } from "./people.ts";

interface Tally {
  organisationId: number;
  roundId: number;
  /** Who counts, with their weights. */
  cells: readonly WeighedCell[];
}

/** Sums of whole numbers are exact in any order, so that a tally is the same to the last bit however it was planned. */
const WEIGHT_UNIT = 2 ** 32;

/**
 * Counts a round's answers in one statement: per item, and per everyone and group, how many people (and Σw and Σw²) gave
 * each score. First alike people are counted together per background, then those counts are spread over all groupings
 * at once. A plan, doing nothing and their difference are of the people who scored every course of action on that theme:
 * subtracting them leaves nobody.
 */
export async function tallyGroups(db: Database, tally: Tally): Promise<TallyCell[]> {
  if (tally.cells.length === 0) return [];
  const counted = await db.execute<CountedGroup & Record<string, unknown>>(tallyStatement(tally));
  return counted.map(tallyOf);
}

function tallyStatement(tally: Tally): SQL {
  return sql`
    with cells as materialized (${weighedCells(tally.cells)}),
    counted as materialized (${countedPeople(tally)}),
    asked as materialized (${askedItems(tally)}),
    judged as materialized (${judgedItems}),
    given as (
      ${judgementsGiven(tally)} union all ${scoresGiven(tally)} union all ${choicesGiven(tally)}
      union all ${participationGiven} union all ${stackingGiven(tally)}
    ),
    alike as materialized (
      select cell, item_id, score, baseline, is_complete, count(*) as people
      from given group by cell, item_id, score, baseline, is_complete
    ),
    spread as (${spreadOverBuckets}),
    grouped as (
      select c.stream, s.item_id, s.measure, s.bucket,
        case grouping(c.gemeente, c.age, c.gender, c.education)
          when 15 then 'all' when 7 then 'gemeente' when 11 then 'age' when 13 then 'gender' when 14 then 'education'
          when 9 then 'age_gender' when 10 then 'age_education' else 'gemeente_age' end as kind,
        case grouping(c.gemeente, c.age, c.gender, c.education)
          when 15 then '' when 7 then c.gemeente when 11 then c.age when 13 then c.gender when 14 then c.education
          when 9 then c.age || '|' || c.gender when 10 then c.age || '|' || c.education
          else c.gemeente || '|' || c.age end as "group",
        sum(s.people) as n, sum(s.people * c.w) as sw, sum(s.people * c.w2) as sw2
      from spread s join cells c using (cell)
      group by c.stream, s.item_id, s.measure, s.bucket, grouping sets ((), (c.gemeente), (c.age), (c.gender),
        (c.education), (c.age, c.gender), (c.age, c.education), (c.gemeente, c.age))
    )
    select g.stream, ${subjectOf} as item, g.measure, g.kind, g."group",
      min(case when g.measure = 'own' then i.lowest else i.lowest - i.highest end)::int as lowest,
      max(case when g.measure = 'own' then i.highest else i.highest - i.lowest end)::int as highest,
      coalesce(bool_or(i.type in ('top_k', 'multiple_choice', 'open_text')), false) as "isChoice",
      array_agg(g.bucket order by g.bucket) as buckets, array_agg(g.n::int order by g.bucket) as n,
      array_agg(g.sw::float8 / ${WEIGHT_UNIT} order by g.bucket) as sw,
      array_agg(g.sw2::float8 / ${WEIGHT_UNIT} order by g.bucket) as sw2
    from grouped g join asked i using (item_id)
    group by g.stream, g.item_id, i.code, g.measure, g.kind, g."group"
    order by g.stream, g.item_id, g.measure, g.kind, g."group" collate "C"`;
}

/** The weighed people as rows, numbered. */
function weighedCells(cells: readonly WeighedCell[]): SQL {
  const texts = (pick: (cell: WeighedCell) => string) => sql`${sql.param(cells.map(pick))}::text[]`;
  const whole = (pick: (cell: WeighedCell) => number) =>
    sql`${sql.param(cells.map((cell) => String(Math.round(pick(cell) * WEIGHT_UNIT))))}::bigint[]`;
  return sql`
    select * from unnest(${texts((cell) => cell.stream)}, ${texts((cell) => cell.gemeente)}, ${texts((cell) => cell.age)},
      ${texts((cell) => cell.gender)}, ${texts((cell) => cell.education)}, ${whole(({ weight }) => weight)},
      ${whole(({ weight }) => weight ** 2)}) with ordinality as c(stream, gemeente, age, gender, education, w, w2, cell)`;
}

/** Who counts, each with the number of the cell. */
function countedPeople({ organisationId, roundId }: Tally): SQL {
  return sql`
    select ${responses.participantId} as participant_id, c.cell
    from ${responses} join cells c on c.stream = ${responses.stream}::text
      and c.gemeente = coalesce(${responses.gemeenteCode}, '') and c.age = coalesce(${responses.ageGroup}::text, '')
      and c.gender = ${genderCounted} and c.education = coalesce(${responses.education}::text, '')
    where ${responses.organisationId} = ${organisationId} and ${responses.roundId} = ${roundId} and ${countedResponse}`;
}

/** Numbers of the subjects that are no item; items count from 1. */
const derived = { [PARTICIPATION]: 0, [UNFAVOURABLE]: -1, [FAVOURABLE]: -2 } as const;

const subjectOf = sql`case g.item_id when ${derived[PARTICIPATION]} then ${PARTICIPATION}
  when ${derived[UNFAVOURABLE]} then ${UNFAVOURABLE} when ${derived[FAVOURABLE]} then ${FAVOURABLE} else i.code end`;

/** The items of the round and the derived subjects, with the scale that their counts run over. */
function askedItems({ organisationId, roundId }: Tally): SQL {
  return sql`
    select i.id as item_id, i.code, i.type, i.theme_code, i.level, s.kind as scenario_kind,
      coalesce(s.proposal_id, 0) as proposal_id,
      case when i.type in ('top_k', 'multiple_choice', 'open_text') then 0 else i.lowest end::int as lowest,
      case when i.type in ('top_k', 'multiple_choice', 'open_text') then greatest(0,
        (select max(o.value) from ${itemOptions} o where (o.organisation_id, o.item_id) = (i.organisation_id, i.id)))
      else i.highest end::int as highest
    from ${rounds} r
    join ${items} i on (i.organisation_id, i.questionnaire_id) = (r.organisation_id, r.questionnaire_id)
    left join ${scenarios} s on (s.organisation_id, s.id) = (i.organisation_id, i.scenario_id)
    where r.organisation_id = ${organisationId} and r.id = ${roundId}
    union all values (${derived[PARTICIPATION]}::int, '', null::item_type, null, null::effect_level, null::scenario_kind, 0, 1, 1),
      (${derived[UNFAVOURABLE]}::int, '', null, null, null, null, 0, 0, 1),
      (${derived[FAVOURABLE]}::int, '', null, null, null, null, 0, 0, 1)`;
}

/**
 * Each effect that is judged for doing nothing as well, with its family: the item about doing nothing on the same theme
 * and level. `courses` is the number of courses of action that are judged on it.
 */
const judgedItems = sql`
  select i.item_id, z.item_id as family, count(*) over (partition by z.item_id) as courses
  from asked i join asked z on z.type = 'effect' and z.scenario_kind = 'nul' and z.proposal_id = i.proposal_id
    and z.theme_code is not distinct from i.theme_code and z.level is not distinct from i.level
  where i.type = 'effect' and exists (select from asked p where p.type = 'effect' and p.scenario_kind <> 'nul'
    and p.proposal_id = z.proposal_id and p.theme_code is not distinct from z.theme_code
    and p.level is not distinct from z.level)`;

function answersOf({ organisationId, roundId }: Tally): SQL {
  return sql`${answers} a where a.organisation_id = ${organisationId} and a.round_id = ${roundId}`;
}

/** A row per person and judged effect, with the score for doing nothing and whether every course of action was scored. */
function judgementsGiven(tally: Tally): SQL {
  return sql`
    select c.cell, j.item_id, j.score, j.baseline, j.is_complete
    from (
      select a.participant_id, a.item_id, a.score::int as score,
        max(a.score) filter (where a.item_id = m.family) over person as baseline,
        count(a.score) over person = m.courses as is_complete
      from judged m join (select * from ${answersOf(tally)} and (a.score is not null or a.state = 'dont_know')) a using (item_id)
      window person as (partition by a.participant_id, m.family)
    ) j join counted c using (participant_id)`;
}

/** A row per person and any other scored item; without a score it is "weet ik niet". */
function scoresGiven(tally: Tally): SQL {
  return sql`
    select c.cell, a.item_id, a.score::int, null::int, true
    from (select * from ${answersOf(tally)} and (a.score is not null or a.state = 'dont_know')
      and a.item_id not in (select item_id from judged)) a
    join counted c using (participant_id)`;
}

/** A row for each person who chose or wrote, with score 0, and one for each option chosen. Texts are counted, never copied. */
function choicesGiven(tally: Tally): SQL {
  return sql`
    select c.cell, a.item_id, chosen.score, null::int, true
    from (select * from ${answersOf(tally)} and (a.choices is not null or a.body is not null)) a
    join counted c using (participant_id)
    cross join lateral (select 0 as score union select choice::int from unnest(a.choices) as choice where choice > 0) as chosen`;
}

/** Everybody, once. */
const participationGiven = sql`
  select c.cell, ${derived[PARTICIPATION]}::int, 1, null::int, true from counted c`;

/** Of who graded all themes of here and now: whether at least three got a 4 or less, and whether at least seven a 7 or more. */
function stackingGiven(tally: Tally): SQL {
  return sql`
    select c.cell, stacked.item_id, stacked.score, null::int, true
    from (
      select a.participant_id, count(*) filter (where a.score <= 4) >= 3 as low, count(*) filter (where a.score >= 7) >= 7 as high
      from (select * from ${answersOf(tally)} and a.score is not null) a
      join (select i.item_id, count(*) over () as themes from asked i
        join ${themes} t on t.code = i.theme_code and t.dimension = 'here_now' where i.type = 'grade') g using (item_id)
      group by a.participant_id having count(*) = max(g.themes) and max(g.themes) = 8
    ) p
    join counted c using (participant_id)
    cross join lateral (values (${derived[UNFAVOURABLE]}::int, p.low::int), (${derived[FAVOURABLE]}::int, p.high::int))
      as stacked(item_id, score)`;
}

/** What alike people add to which bucket of which subject. */
const spreadOverBuckets = sql`
  select cell, item_id, 'own' as measure, people,
    case when score is null then ${DONT_KNOW}::int when is_complete then score else ${ELSEWHERE}::int end as bucket
  from alike
  union all
  select a.cell, a.item_id, 'difference', a.people, a.score - a.baseline
  from alike a join judged j on j.item_id = a.item_id and j.item_id <> j.family
  where a.is_complete and a.score is not null`;
