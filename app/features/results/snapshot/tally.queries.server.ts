import { type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { answers, itemOptions, items, rounds, scenarios, themes } from "~db/schema/index.ts";
import { FAVOURABLE, PARTICIPATION, type TallyCell, UNFAVOURABLE } from "../tally.ts";
import { type CountedGroup, DONT_KNOW, ELSEWHERE, tallyOf } from "./counted-group.ts";
import { inOrder } from "./tally-order.ts";
import { countedPeople, namesOf, WEIGHT_UNIT, type Weighing, weighedCells } from "./weighed-people.server.ts";

/**
 * Counts a round's answers in one statement: per item, and per everyone and group, how many people (and Σw and Σw²) gave
 * each score. First alike people are counted together per background, then those counts are spread over all groupings
 * at once. A plan, doing nothing and their difference are of the people who scored every course of action on that theme:
 * subtracting them leaves nobody. Everything that is grouped or sorted is a whole number: texts cost several times as much.
 */
export async function tallyGroups(db: Database, weighing: Weighing): Promise<TallyCell[]> {
  if (weighing.cells.length === 0) return [];
  const rows = await db.execute<CountedRow & Record<string, unknown>>(tallyStatement(weighing));
  const groupOf = namesOf(weighing.cells);
  return inOrder(rows.map((row) => tallyOf({ ...row, ...groupOf(row) })));
}

/** A row of the statement: the group as numbers, see `weighedCells`. */
type CountedRow = Omit<CountedGroup, "stream" | "kind" | "group"> & Parameters<ReturnType<typeof namesOf>>[0];

function tallyStatement(weighing: Weighing): SQL {
  return sql`
    with cells as materialized (${weighedCells(weighing.cells)}),
    counted as materialized (${countedPeople(weighing)}),
    asked as materialized (${askedItems(weighing)}),
    judged as materialized (${judgedItems}),
    judgements as materialized (${judgementsGiven(weighing)}),
    others as materialized (${othersGiven(weighing)}),
    spread as (${judgementsSpread} union all ${othersSpread} union all ${participationGiven} union all ${stackingGiven(weighing)}),
    grouped as (
      select c.stream, s.item_id, s.is_difference, s.bucket, c.gemeente, c.age, c.gender, c.education,
        grouping(c.gemeente, c.age, c.gender, c.education) as left_out,
        sum(s.people) as n, sum(s.people * c.w) as sw, sum(s.people * c.w2) as sw2
      from spread s join cells c using (cell)
      group by c.stream, s.item_id, s.is_difference, s.bucket, grouping sets ((), (c.gemeente), (c.age), (c.gender),
        (c.education), (c.age, c.gender), (c.age, c.education), (c.gemeente, c.age))
    )
    select g.stream, ${subjectOf} as item, case when g.is_difference then 'difference' else 'own' end as measure,
      g.left_out as "leftOut", g.gemeente, g.age, g.gender, g.education,
      case when g.is_difference then min(i.lowest) - max(i.highest) else min(i.lowest) end as lowest,
      case when g.is_difference then max(i.highest) - min(i.lowest) else max(i.highest) end as highest,
      coalesce(bool_or(i.type in ('top_k', 'multiple_choice', 'open_text')), false) as "isChoice",
      array_agg(g.bucket) as buckets, array_agg(g.n::int) as n,
      array_agg(g.sw::float8 / ${WEIGHT_UNIT}) as sw, array_agg(g.sw2::float8 / ${WEIGHT_UNIT}) as sw2
    from grouped g join asked i using (item_id)
    group by g.stream, g.item_id, i.code, g.is_difference, g.left_out, g.gemeente, g.age, g.gender, g.education`;
}

/** Numbers of the subjects that are no item; items count from 1. */
const derived = { [PARTICIPATION]: 0, [UNFAVOURABLE]: -1, [FAVOURABLE]: -2 } as const;

const subjectOf = sql`case g.item_id when ${derived[PARTICIPATION]} then ${PARTICIPATION}
  when ${derived[UNFAVOURABLE]} then ${UNFAVOURABLE} when ${derived[FAVOURABLE]} then ${FAVOURABLE} else i.code end`;

/** The items of the round and the derived subjects, with the scale that their counts run over. */
function askedItems({ organisationId, roundId }: Weighing): SQL {
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
 * and level. `courses` is the number of courses of action that are judged on it, `place` counts them, doing nothing first.
 */
const judgedItems = sql`
  select i.item_id, i.lowest, z.item_id as family, z.lowest as baseline_lowest, count(*) over (partition by z.item_id) as courses,
    (row_number() over (partition by z.item_id order by i.item_id <> z.item_id, i.item_id))::int - 1 as place
  from asked i join asked z on z.type = 'effect' and z.scenario_kind = 'nul' and z.proposal_id = i.proposal_id
    and z.theme_code is not distinct from i.theme_code and z.level is not distinct from i.level
  where i.type = 'effect' and exists (select from asked p where p.type = 'effect' and p.scenario_kind <> 'nul'
    and p.proposal_id = z.proposal_id and p.theme_code is not distinct from z.theme_code
    and p.level is not distinct from z.level)`;

function answersOf({ organisationId, roundId }: Weighing): SQL {
  return sql`${answers} a where a.organisation_id = ${organisationId} and a.round_id = ${roundId}`;
}

/** A score in four bits: 0 not asked, 1 "weet ik niet", from 2 on the scores in order; a pattern holds those of a family. */
const BITS = 4;
const LOWEST_SCORE = 2;

/** How many people of a cell judged a family alike: their scores for every course of action, as one pattern. */
function judgementsGiven(weighing: Weighing): SQL {
  return sql`
    select c.cell, p.family, p.pattern, p.is_complete, count(*) as people
    from (
      select a.participant_id, m.family, count(a.score) = max(m.courses) as is_complete,
        bit_or(coalesce(a.score - m.lowest + ${LOWEST_SCORE}, 1)::bigint << (${BITS} * m.place)) as pattern
      from judged m join (select * from ${answersOf(weighing)} and (a.score is not null or a.state = 'dont_know')) a using (item_id)
      group by a.participant_id, m.family
    ) p join counted c using (participant_id)
    group by c.cell, p.family, p.pattern, p.is_complete`;
}

/** The patterns as scores per item, and the plan less doing nothing of who scored every course of action. */
const judgementsSpread = sql`
  select g.cell, m.item_id, spread.is_difference, g.people, spread.bucket
  from judgements g join judged m using (family)
  cross join lateral (select (g.pattern >> (${BITS} * m.place))::int & ${2 ** BITS - 1}::int as code, g.pattern::int & ${2 ** BITS - 1}::int as baseline) j
  cross join lateral (
    select false as is_difference, case when j.code = 1 then ${DONT_KNOW}::int when g.is_complete
      then j.code - ${LOWEST_SCORE} + m.lowest else ${ELSEWHERE}::int end as bucket where j.code > 0
    union all select true, j.code + m.lowest - j.baseline - m.baseline_lowest where g.is_complete and m.place > 0
  ) spread`;

/**
 * How many people of a cell gave any other item the same answer: a score, choices, or a text, which is counted and never
 * copied. None of them is "weet ik niet".
 */
function othersGiven(weighing: Weighing): SQL {
  return sql`
    select c.cell, a.item_id, a.score, a.choices, count(*) as people
    from (select a.participant_id, a.item_id, a.score, case when a.body is null then a.choices else '{}' end as choices
      from ${answersOf(weighing)} and a.state in ('answered', 'dont_know') and a.item_id not in (select item_id from judged)) a
    join counted c using (participant_id)
    group by c.cell, a.item_id, a.score, a.choices`;
}

/** A score as it is; of choices and texts the number of people as score 0, and each option chosen. */
const othersSpread = sql`
  select o.cell, o.item_id, false, o.people, coalesce(o.score, ${DONT_KNOW}::int) from others o where o.choices is null
  union all
  select o.cell, o.item_id, false, o.people, chosen.score from others o
  cross join lateral (select 0 as score union select choice::int from unnest(o.choices) as choice where choice > 0) as chosen
  where o.choices is not null`;

/** Everybody, once. */
const participationGiven = sql`
  select c.cell, ${derived[PARTICIPATION]}::int, false, count(*), 1 from counted c group by c.cell`;

/** Of who graded all themes of here and now: whether at least three got a 4 or less, and whether at least seven a 7 or more. */
function stackingGiven(weighing: Weighing): SQL {
  return sql`
    select c.cell, stacked.item_id, false, count(*), stacked.score
    from (
      select a.participant_id, count(*) filter (where a.score <= 4) >= 3 as low, count(*) filter (where a.score >= 7) >= 7 as high
      from (select * from ${answersOf(weighing)} and a.score is not null) a
      join (select i.item_id, count(*) over () as themes from asked i
        join ${themes} t on t.code = i.theme_code and t.dimension = 'here_now' where i.type = 'grade') g using (item_id)
      group by a.participant_id having count(*) = max(g.themes) and max(g.themes) = 8
    ) p
    join counted c using (participant_id)
    cross join lateral (values (${derived[UNFAVOURABLE]}::int, p.low::int), (${derived[FAVOURABLE]}::int, p.high::int))
      as stacked(item_id, score)
    group by c.cell, stacked.item_id, stacked.score`;
}
