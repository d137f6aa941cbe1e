import { type SQL, sql } from "drizzle-orm";
import { answers } from "~db/schema/index.ts";
import { type AnswerForm, placeBucket, shareBucket } from "../answer-form.ts";
import type { AskedSubject, JudgedItem } from "./asked-subjects.queries.server.ts";

/** The answers of a round, as `a`. */
export function answersOf({ organisationId, roundId }: { organisationId: number; roundId: number }): SQL {
  return sql`${answers} a where a.organisation_id = ${organisationId} and a.round_id = ${roundId}`;
}

interface OtherItem extends Omit<AskedSubject, "id"> {
  id: number;
}

/** The items that are judged for no other course of action; places are counted as groups, not here. */
export function otherItems(subjects: readonly AskedSubject[], judged: readonly JudgedItem[]): OtherItem[] {
  const known = new Set(judged.map(({ id }) => id));
  return subjects.flatMap(({ id, ...subject }) =>
    id === null || known.has(id) || subject.form.kind === "places" ? [] : [{ id, ...subject }],
  );
}

/** The items as rows: number and bounds by id. */
export function itemsAsked(items: readonly OtherItem[]): SQL {
  const column = (pick: (item: OtherItem) => number) => sql`${sql.param(items.map(pick))}::int[]`;
  return sql`select * from unnest(${column(({ id }) => id)}, ${column(({ number }) => number)},
    ${column(({ lowest }) => lowest)}, ${column(({ highest }) => highest)}) as i(item_id, number, lowest, highest)`;
}

/**
 * Who gave which of these items what answer: a score, or the buckets of choices, an order or points; a text is counted and
 * never copied. Neither is "weet ik niet".
 */
export function givenOtherwise(round: { organisationId: number; roundId: number }, items: readonly OtherItem[]): SQL {
  return sql`select a.participant_id, a.item_id, ${scoreOf(items)} as score,
      case when a.state <> 'answered' then null when a.body is not null then '{}'::int[] else ${bucketsOf(items)} end as choices
    from ${answersOf(round)} and a.state in ('answered', 'dont_know')
      and a.item_id = any(${sql.param(items.map(({ id }) => id))}::int[])`;
}

/** A number or a date counts as its class. */
function scoreOf(items: readonly OtherItem[]): SQL {
  return perItem(items, sql`a.score`, (form) =>
    form.kind === "amount" ? sql`width_bucket(a.amount, ${sql.param([...form.classes.begins])}::float8[])` : undefined,
  );
}

function bucketsOf(items: readonly OtherItem[]): SQL {
  return perItem(items, sql`a.choices::int[]`, (form) => {
    if (form.kind === "order") return bucketsOfOrder(form);
    return form.kind === "points" ? bucketsOfPoints(form) : undefined;
  });
}

function bucketsOfOrder({ options, top, hasPlaces }: Extract<AnswerForm, { kind: "order" }>): SQL {
  const first = sql`a.choices[:${sql.raw(String(top))}]::int[]`;
  if (!hasPlaces) return first;
  const start = placeBucket(options, 1, 0);
  return sql`${first} || array(select ${start}::int + (option - 1) * ${options}::int + place::int
    from unnest(a.choices) with ordinality as ordered(option, place) where option between 1 and ${options}::int)`;
}

/** Whole per cent of all points: of a budget in euros there would be too many answers to count one by one. */
function bucketsOfPoints({ options, total }: Extract<AnswerForm, { kind: "points" }>): SQL {
  const starts = options.map((option) => shareBucket(option, 0));
  return sql`array(select (${sql.param(starts)}::int[])[place] + least(100, round(100.0 * given / ${total}::int))::int
    from unnest(a.points) with ordinality as divided(given, place) where place <= ${options.length}::int)`;
}

function perItem(items: readonly OtherItem[], other: SQL, find: (form: AnswerForm) => SQL | undefined): SQL {
  const cases = items.flatMap(({ id, form }) => {
    const found = find(form);
    return found ? [sql`when ${id}::int then ${found}`] : [];
  });
  return cases.length === 0 ? other : sql`case a.item_id ${sql.join(cases, sql` `)} else ${other} end`;
}
