import { type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { isChoiceForm } from "../answer-form.ts";
import { FAVOURABLE, PARTICIPATION, type TallyCell, UNFAVOURABLE } from "../tally.ts";
import {
  type AskedSubject,
  askedIn,
  derivedNumbers,
  type JudgedItem,
  MOST_COURSES,
} from "./asked-subjects.queries.server.ts";
import { type CountedBuckets, DONT_KNOW, ELSEWHERE, tallyOf } from "./counted-group.ts";
import { answersOf, givenOtherwise, itemsAsked, otherItems } from "./other-answers.server.ts";
import { talliesOfPlaces } from "./place-tally.queries.server.ts";
import { inOrder } from "./tally-order.ts";
import {
  countedPeople,
  hasWijken,
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
  const groupOf = namesOf(weighing.cells);
  const tallies = rows.map(({ isDifference, ...row }) => {
    const subject = subjects[row.subject];
    if (!subject) throw new Error(`There is no subject ${row.subject}`);
    return tallyOf({ ...row, ...groupOf(row), ...scaleOf(subject, isDifference) });
  });
  return inOrder([...tallies, ...(await talliesOfPlaces(db, weighing, subjects))]);
}

/** A row of the statement: how many of a group gave each score on a subject. */
interface CountedRow extends CountedBuckets, NumberedGroup {
  subject: number;
  isDifference: boolean;
}

function scaleOf({ item, lowest, highest, form }: AskedSubject, isDifference: boolean) {
  const isChoice = isChoiceForm(form);
  if (!isDifference) return { item, measure: "own" as const, lowest, highest, isChoice };
  return { item, measure: "difference" as const, lowest: lowest - highest, highest: highest - lowest, isChoice };
}

interface Tally extends Weighing {
  subjects: readonly AskedSubject[];
  judged: readonly JudgedItem[];
}

function tallyStatement(tally: Tally): SQL {
  const others = otherItems(tally.subjects, tally.judged);
  // One more way to group costs as much as any other: only where it gives figures.
  const [wijk, perWijk] = hasWijken(tally) ? [sql`c.wijk`, sql`, (c.gemeente, c.wijk)`] : [sql`null::int`, sql``];
  return sql`
    with cells as materialized (${weighedCells(tally.cells)}),
    counted as materialized (${countedPeople(tally)}),
    judged as materialized (${judgedItems(tally.judged)}),
    asked as materialized (${itemsAsked(others)}),
    judgements as materialized (${judgementsGiven(tally)}),
    others as materialized (${countedAlike(givenOtherwise(tally, others))}),
    spread as (
      ${judgementsSpread} union all ${othersSpread} union all ${choicesSpread} union all ${participationGiven}
      union all ${stackingGiven(tally)}
    ),
    alike as materialized (select cell, counted_as, sum(people)::int as people from spread group by cell, counted_as),
    crossed as materialized (
      select c.stream, s.counted_as, c.gemeente, c.age, c.gender, c.education, ${wijk} as wijk,
        sum(s.people)::bigint as n, sum(s.people * c.w)::bigint as sw, sum(s.people * c.w2)::bigint as sw2
      from alike s join cells c using (cell)
      group by c.stream, s.counted_as, grouping sets ((c.age, c.gender), (c.age, c.education), (c.gemeente, c.age)${perWijk})
    ),
    grouped as (${crossedAndLess})
    select stream, measured / 2 as subject, measured % 2 = 1 as "isDifference", gemeente, age, gender, education, wijk,
      array_agg(score) as buckets, array_agg(n::int) as n,
      array_agg(sw::float8 / ${WEIGHT_UNIT}) as sw, array_agg(sw2::float8 / ${WEIGHT_UNIT}) as sw2
    from (select *, counted_as / ${SCORES}::int as measured, counted_as % ${SCORES}::int - ${ZERO}::int as score from grouped) g
    group by stream, measured, gemeente, age, gender, education, wijk`;
}

/** The crossings and wijken, and what follows from the crossings by adding up: each background alone, and everyone. */
const crossedAndLess = sql`
  select stream, counted_as, gemeente, age, gender, education, wijk, n, sw, sw2 from crossed
  union all
  select stream, counted_as, gemeente, age, null, null, null, sum(n), sum(sw), sum(sw2) from crossed
  where gemeente is not null and age is not null
  group by stream, counted_as, grouping sets ((gemeente), (age), ())
  union all
  select stream, counted_as, null, null, gender, education, null, sum(n), sum(sw), sum(sw2) from crossed where gemeente is null
  group by stream, counted_as, gender, education`;

/** Subject, measure and score in one number: what is grouped by fewer columns is grouped sooner. */
const SCORES = 16_384;
const ZERO = 8192;

/** @param subject - Number of an item or derived subject. */
function countedAs(subject: SQL, isDifference: SQL, score: SQL): SQL {
  return sql`((${subject}) * 2 + (${isDifference})::int) * ${SCORES}::int + (${score}) + ${ZERO}::int`;
}

function judgedItems(judged: readonly JudgedItem[]): SQL {
  const column = (pick: (item: JudgedItem) => number) => sql`${sql.param(judged.map(pick))}::int[]`;
  const columns = [
    column(({ id }) => id),
    column(({ number }) => number),
    column(({ lowest }) => lowest),
    column(({ highest }) => highest),
    column(({ family }) => family),
    column(({ baselineLowest }) => baselineLowest),
    column(({ courses }) => courses),
    column(({ place }) => place),
  ];
  return sql`select * from unnest(${sql.join(columns, sql`, `)})
    as j(item_id, number, lowest, highest, family, baseline_lowest, courses, place)`;
}

/** A score in four bits: 0 not asked, 1 "weet ik niet", from 2 on the scores in order; a pattern holds those of a family. */
const BITS = 4;
const MASK = 2 ** BITS - 1;
const LOWEST_SCORE = 2;

/**
 * How many people of a cell judged a family alike: their scores for every course of action, as one pattern. A person is one
 * row with a column per family: one group for each of them costs little more than reading, one per person and family twice that.
 */
function judgementsGiven(tally: Tally): SQL {
  const families = [...new Set(tally.judged.map(({ family }) => family))];
  if (families.length === 0) {
    return sql`select 0 as cell, 0 as family, 0::bigint as pattern, 0::bigint as people where false`;
  }
  const column = (family: number) => sql.raw(`family_${family}`);
  const patterns = families.map(
    (family) => sql`bit_or(a.code) filter (where a.family = ${family}) as ${column(family)}`,
  );
  const turned = families.map((family) => sql`(${family}::int, p.${column(family)})`);
  return sql`
    select c.cell, f.family, f.pattern, count(*) as people
    from (
      select a.participant_id, ${sql.join(patterns, sql`, `)}
      from (
        select a.participant_id, m.family,
          coalesce(a.score - m.lowest + ${LOWEST_SCORE}, 1)::bigint << (${BITS} * m.place) as code
        from judged m join (select * from ${answersOf(tally)} and (a.score is not null or a.state = 'dont_know')) a using (item_id)
        where a.score is null or a.score between m.lowest and m.highest
      ) a
      group by a.participant_id
    ) p
    join counted c using (participant_id)
    cross join lateral (values ${sql.join(turned, sql`, `)}) as f(family, pattern)
    where f.pattern is not null
    group by c.cell, f.family, f.pattern`;
}

/** The patterns as scores per item, and the plan less doing nothing of who scored every course of action. */
const judgementsSpread = sql`
  select g.cell, ${countedAs(sql`m.number`, sql`spread.is_difference`, sql`spread.score`)} as counted_as, g.people
  from judgements g join judged m using (family)
  cross join lateral (
    select ((g.pattern >> (${BITS} * m.place)) & ${MASK}::bigint)::int as code, (g.pattern & ${MASK}::bigint)::int as baseline,
      ${scoredIn(sql`g.pattern`)} = ${scoredIn(sql`(1::bigint << (${BITS} * m.courses)) - 1`)} as is_complete
  ) j
  cross join lateral (
    select false as is_difference, case when j.code = 1 then ${DONT_KNOW}::int when j.is_complete
      then j.code - ${LOWEST_SCORE} + m.lowest else ${ELSEWHERE}::int end as score where j.code > 0
    union all select true, j.code + m.lowest - j.baseline - m.baseline_lowest where j.is_complete and m.place > 0
  ) spread`;

/** The lowest bit of each code that is a score: one that has any bit but its lowest. */
function scoredIn(pattern: SQL): SQL {
  return sql`((((${pattern}) >> 1) | ((${pattern}) >> 2) | ((${pattern}) >> 3)) & x'${sql.raw("1".repeat(MOST_COURSES))}'::bigint)`;
}

/** How many people of a cell gave any other item the same answer. */
function countedAlike(given: SQL): SQL {
  return sql`
    select c.cell, a.item_id, a.score, a.choices, count(*) as people
    from (${given}) a join counted c using (participant_id)
    group by c.cell, a.item_id, a.score, a.choices`;
}

/** Neither a score nor choices is "weet ik niet". */
const othersSpread = sql`
  select o.cell, ${countedAs(sql`i.number`, sql`false`, sql`coalesce(o.score, ${DONT_KNOW}::int)`)}, o.people
  from others o join asked i using (item_id)
  where o.choices is null and (o.score is null or o.score between i.lowest and i.highest)`;

/** Of choices and texts the number of people as score 0, and each option chosen. */
const choicesSpread = sql`
  select o.cell, ${countedAs(sql`i.number`, sql`false`, sql`chosen.score`)}, o.people
  from others o join asked i using (item_id)
  cross join lateral (
    select 0 as score union select choice::int from unnest(o.choices) as choice where choice between 1 and i.highest
  ) as chosen
  where o.choices is not null`;

/** Everybody, once. */
const participationGiven = sql`
  select c.cell, ${countedAs(sql`${derivedNumbers[PARTICIPATION]}::int`, sql`false`, sql`1`)}, count(*) from counted c group by c.cell`;

const GRADED_THEMES = 8;

/** Of who graded all eight themes of here and now: whether at least three got a 4 or less, and whether at least seven a 7 or more. */
function stackingGiven(tally: Tally): SQL {
  const grades = tally.subjects.flatMap(({ id, isGrade }) => (isGrade ? [id] : []));
  const asked = grades.length === GRADED_THEMES ? grades : [];
  return sql`
    select c.cell, ${countedAs(sql`stacked.number`, sql`false`, sql`stacked.score`)}, count(*)
    from (
      select a.participant_id, count(*) filter (where a.score <= 4) >= 3 as low, count(*) filter (where a.score >= 7) >= 7 as high
      from ${answersOf(tally)} and a.score is not null and a.item_id = any(${sql.param(asked)}::int[])
      group by a.participant_id having count(*) = ${GRADED_THEMES}
    ) p
    join counted c using (participant_id)
    cross join lateral (values (${derivedNumbers[UNFAVOURABLE]}::int, p.low::int), (${derivedNumbers[FAVOURABLE]}::int, p.high::int))
      as stacked(number, score)
    group by c.cell, stacked.number, stacked.score`;
}
