import { type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { answers } from "~db/schema/index.ts";
import { FAVOURABLE, PARTICIPATION, type TallyCell, UNFAVOURABLE } from "../tally.ts";
import { type AskedSubject, askedIn, derivedNumbers, type JudgedItem } from "./asked-subjects.queries.server.ts";
import { type CountedBuckets, DONT_KNOW, ELSEWHERE, tallyOf } from "./counted-group.ts";
import { inOrder } from "./tally-order.ts";
import {
  countedPeople,
  type NumberedGroup,
  namesOf,
  WEIGHT_UNIT,
  type Weighing,
  weighedCells,
} from "./weighed-people.server.ts";

/**
 * Counts a round's answers in one statement: per item, and per everyone and group, how many people (and Σw and Σw²) gave
 * each score. First alike people are counted together per background, then those counts are spread over all groupings
 * at once. A plan, doing nothing and their difference are of the people who scored every course of action on that theme:
 * subtracting them leaves nobody. Everything that is grouped or sorted is a whole number: texts cost several times as much.
 */
export async function tallyGroups(db: Database, weighing: Weighing): Promise<TallyCell[]> {
  if (weighing.cells.length === 0) return [];
  const { subjects, judged } = await askedIn(db, weighing);
  const rows = await db.execute<CountedRow & Record<string, unknown>>(
    tallyStatement({ ...weighing, subjects, judged }),
  );
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const groupOf = namesOf(weighing.cells);
  const tallies = rows.map(({ isDifference, ...row }) => {
    const subject = byId.get(row.subject);
    if (!subject) throw new Error(`There is no subject ${row.subject}`);
    return tallyOf({ ...row, ...groupOf(row), ...scaleOf(subject, isDifference) });
  });
  return inOrder(tallies);
}

/** A row of the statement: how many of a group gave each score on a subject. */
interface CountedRow extends CountedBuckets, NumberedGroup {
  subject: number;
  isDifference: boolean;
}

function scaleOf({ item, lowest, highest, isChoice }: AskedSubject, isDifference: boolean) {
  if (!isDifference) return { item, measure: "own" as const, lowest, highest, isChoice };
  return { item, measure: "difference" as const, lowest: lowest - highest, highest: highest - lowest, isChoice };
}

interface Tally extends Weighing {
  subjects: readonly AskedSubject[];
  judged: readonly JudgedItem[];
}

function tallyStatement(tally: Tally): SQL {
  return sql`
    with cells as materialized (${weighedCells(tally.cells)}),
    counted as materialized (${countedPeople(tally)}),
    judged as materialized (${judgedItems(tally.judged)}),
    judgements as materialized (${judgementsGiven(tally)}),
    others as materialized (${othersGiven(tally)}),
    spread as (
      ${judgementsSpread} union all ${othersSpread} union all ${choicesSpread} union all ${participationGiven}
      union all ${stackingGiven(tally)}
    ),
    alike as materialized (
      select cell, item_id, is_difference, bucket, sum(people)::int as people from spread
      group by cell, item_id, is_difference, bucket
    ),
    grouped as (
      select c.stream, s.item_id, s.is_difference, s.bucket, c.gemeente, c.age, c.gender, c.education,
        grouping(c.gemeente, c.age, c.gender, c.education) as left_out,
        sum(s.people) as n, sum(s.people * c.w) as sw, sum(s.people * c.w2) as sw2
      from alike s join cells c using (cell)
      group by c.stream, s.item_id, s.is_difference, s.bucket, grouping sets ((), (c.gemeente), (c.age), (c.gender),
        (c.education), (c.age, c.gender), (c.age, c.education), (c.gemeente, c.age))
    )
    select stream, item_id as subject, is_difference as "isDifference", left_out as "leftOut", gemeente, age, gender, education,
      array_agg(bucket) as buckets, array_agg(n::int) as n,
      array_agg(sw::float8 / ${WEIGHT_UNIT}) as sw, array_agg(sw2::float8 / ${WEIGHT_UNIT}) as sw2
    from grouped group by stream, item_id, is_difference, left_out, gemeente, age, gender, education`;
}

function judgedItems(judged: readonly JudgedItem[]): SQL {
  const column = (pick: (item: JudgedItem) => number) => sql`${sql.param(judged.map(pick))}::int[]`;
  const columns = [
    column(({ id }) => id),
    column(({ lowest }) => lowest),
    column(({ family }) => family),
    column(({ baselineLowest }) => baselineLowest),
    column(({ courses }) => courses),
    column(({ place }) => place),
  ];
  return sql`select * from unnest(${sql.join(columns, sql`, `)}) as j(item_id, lowest, family, baseline_lowest, courses, place)`;
}

function answersOf({ organisationId, roundId }: Weighing): SQL {
  return sql`${answers} a where a.organisation_id = ${organisationId} and a.round_id = ${roundId}`;
}

/** A score in four bits: 0 not asked, 1 "weet ik niet", from 2 on the scores in order; a pattern holds those of a family. */
const BITS = 4;
const MASK = 2 ** BITS - 1;
const LOWEST_SCORE = 2;

/** How many people of a cell judged a family alike: their scores for every course of action, as one pattern. */
function judgementsGiven(tally: Tally): SQL {
  return sql`
    select c.cell, p.family, p.pattern, p.is_complete, count(*) as people
    from (
      select a.participant_id, m.family, count(a.score) = max(m.courses) as is_complete,
        bit_or(coalesce(a.score - m.lowest + ${LOWEST_SCORE}, 1)::bigint << (${BITS} * m.place)) as pattern
      from judged m join (select * from ${answersOf(tally)} and (a.score is not null or a.state = 'dont_know')) a using (item_id)
      group by a.participant_id, m.family
    ) p join counted c using (participant_id)
    group by c.cell, p.family, p.pattern, p.is_complete`;
}

/** The patterns as scores per item, and the plan less doing nothing of who scored every course of action. */
const judgementsSpread = sql`
  select g.cell, m.item_id, spread.is_difference, g.people, spread.bucket
  from judgements g join judged m using (family)
  cross join lateral (select (g.pattern >> (${BITS} * m.place))::int & ${MASK}::int as code, g.pattern::int & ${MASK}::int as baseline) j
  cross join lateral (
    select false as is_difference, case when j.code = 1 then ${DONT_KNOW}::int when g.is_complete
      then j.code - ${LOWEST_SCORE} + m.lowest else ${ELSEWHERE}::int end as bucket where j.code > 0
    union all select true, j.code + m.lowest - j.baseline - m.baseline_lowest where g.is_complete and m.place > 0
  ) spread`;

/** How many people of a cell gave any other item the same answer: a score, choices, or a text, which is counted and never copied. */
function othersGiven(tally: Tally): SQL {
  return sql`
    select c.cell, a.item_id, a.score, a.choices, count(*) as people
    from (select a.participant_id, a.item_id, a.score, case when a.body is null then a.choices else '{}' end as choices
      from ${answersOf(tally)} and a.state in ('answered', 'dont_know')
        and a.item_id <> all(${sql.param(tally.judged.map(({ id }) => id))}::int[])) a
    join counted c using (participant_id)
    group by c.cell, a.item_id, a.score, a.choices`;
}

/** Neither a score nor choices is "weet ik niet". */
const othersSpread = sql`
  select o.cell, o.item_id, false, o.people, coalesce(o.score, ${DONT_KNOW}::int) from others o where o.choices is null`;

/** Of choices and texts the number of people as score 0, and each option chosen. */
const choicesSpread = sql`
  select o.cell, o.item_id, false, o.people, chosen.score from others o
  cross join lateral (select 0 as score union select choice::int from unnest(o.choices) as choice where choice > 0) as chosen
  where o.choices is not null`;

/** Everybody, once. */
const participationGiven = sql`
  select c.cell, ${derivedNumbers[PARTICIPATION]}::int, false, count(*), 1 from counted c group by c.cell`;

const GRADED_THEMES = 8;

/** Of who graded all eight themes of here and now: whether at least three got a 4 or less, and whether at least seven a 7 or more. */
function stackingGiven(tally: Tally): SQL {
  const grades = tally.subjects.filter(({ isGrade }) => isGrade).map(({ id }) => id);
  const asked = grades.length === GRADED_THEMES ? grades : [];
  return sql`
    select c.cell, stacked.item_id, false, count(*), stacked.score
    from (
      select a.participant_id, count(*) filter (where a.score <= 4) >= 3 as low, count(*) filter (where a.score >= 7) >= 7 as high
      from ${answersOf(tally)} and a.score is not null and a.item_id = any(${sql.param(asked)}::int[])
      group by a.participant_id having count(*) = ${GRADED_THEMES}
    ) p
    join counted c using (participant_id)
    cross join lateral (values (${derivedNumbers[UNFAVOURABLE]}::int, p.low::int), (${derivedNumbers[FAVOURABLE]}::int, p.high::int))
      as stacked(item_id, score)
    group by c.cell, stacked.item_id, stacked.score`;
}
