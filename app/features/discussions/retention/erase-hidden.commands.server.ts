import { and, eq, inArray, lt, ne, or, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { comments, guardianViews, ideas, moderationActs, objections } from "~db/schema/index.ts";
import { forgetInDrafts } from "../ideas/forget-in-drafts.server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A year: long enough for an objection and what may follow it. */
const daysKept = 365;
/** Stands where a hidden text was: readers saw the reason all along, and a text cannot be empty. */
const erased = "–";
/** The same for a statement, which the database wants to be a sentence. */
const erasedStatement = "– – – – – –";

interface Erasing {
  now: Date;
  /** Texts of one kind at most. */
  most: number;
}

/**
 * Erases texts that a moderator hid or kept out a year ago and what their authors wrote against it, what was written against
 * hiding a text that its author took back a year ago, and statements that lapsed a year ago, a part at a time: that a text stood there, and why it was hidden, stays.
 * @returns How many comments, ideas, statements, views of guardians and objections were erased.
 */
export async function eraseHiddenTexts(db: Database, { now, most }: Erasing): Promise<number> {
  const before = new Date(now.getTime() - daysKept * DAY_MS);
  return await db.transaction(async (tx) => {
    const gone = [
      await eraseObjections(tx, before, most),
      await eraseComments(tx, before, most),
      await eraseIdeas(tx, before, most),
      await eraseStatements(tx, before, most),
      await eraseViews(tx, before, most),
    ];
    return gone.reduce((sum, count) => sum + count, 0);
  });
}

async function eraseComments(tx: Database, before: Date, most: number): Promise<number> {
  const part = tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(lt(comments.hiddenAt, before), ne(comments.body, erased), ne(comments.body, "")))
    .limit(most);
  const gone = tx.update(comments).set({ body: erased }).where(inArray(comments.id, part));
  return (await gone.returning({ id: comments.id })).length;
}

async function eraseIdeas(tx: Database, before: Date, most: number): Promise<number> {
  const isThere = or(ne(ideas.title, erased), and(ne(ideas.body, erased), ne(ideas.body, "")));
  const { organisationId, id, mergedInto, title, body } = ideas;
  const old = await tx
    .select({ organisationId, id, mergedInto, title, body })
    .from(ideas)
    .where(and(lt(ideas.hiddenAt, before), isThere))
    .limit(most)
    .for("no key update");
  if (old.length === 0) return 0;
  const ids = old.map((idea) => idea.id);
  // The text of an idea that was withdrawn as well is gone already.
  const empty = sql`case when ${body} = '' then '' else ${erased} end`;
  await tx.update(ideas).set({ title: erased, body: empty }).where(inArray(id, ids));
  await forgetInDrafts(tx, old);
  return old.length;
}

/** Statements that were kept out before this moment; a later decision about one of them is the one that counts. */
const keptOutBefore = (before: Date) => sql`(
  select statement.organisation_id, statement.id from statements statement
  where statement.state = 'rejected' and ${before.toISOString()}::timestamptz > (
    select max(act.acted_at) from moderation_acts act
    where act.organisation_id = statement.organisation_id and act.statement_id = statement.id)
)`;

/** Statements on which nobody decided before their plan was withdrawn, before this moment. */
const lapsedBefore = (before: Date) => sql`(
  select statement.organisation_id, statement.id from statements statement
    join proposals plan on plan.organisation_id = statement.organisation_id and plan.id = statement.proposal_id
  where statement.state = 'waiting' and plan.withdrawn_at < ${before.toISOString()}::timestamptz
)`;

/** One that nobody decided on is kept out from then on, or its plan could come back and dashes be put to residents. */
async function eraseStatements(tx: Database, before: Date, most: number): Promise<number> {
  const gone = await tx.execute(sql`
    update statements set body = ${erasedStatement}, state = case when state = 'waiting' then 'rejected' else state end
    where (organisation_id, id) in (
      select old.organisation_id, old.id
        from (select * from ${keptOutBefore(before)} out union all select * from ${lapsedBefore(before)} lapsed) old
        join statements here
        on here.organisation_id = old.organisation_id and here.id = old.id
      where here.body <> ${erasedStatement} limit ${most})
    returning id`);
  return gone.length;
}

/** With its sources, in which somebody's name can stand as well. The database allows no other change of what was published. */
async function eraseViews(tx: Database, before: Date, most: number): Promise<number> {
  const part = tx
    .select({ id: guardianViews.id })
    .from(guardianViews)
    .where(and(lt(guardianViews.hiddenAt, before), ne(guardianViews.body, erased)))
    .limit(most);
  const gone = tx
    .update(guardianViews)
    .set({ body: erased, sources: [erased] })
    .where(inArray(guardianViews.id, part));
  return (await gone.returning({ id: guardianViews.id })).length;
}

async function eraseObjections(tx: Database, before: Date, most: number): Promise<number> {
  const { organisationId, commentId, ideaId, statementId, guardianViewId } = moderationActs;
  // One that was shown again and taken back later is gone as well.
  const isLongGone = [comments, ideas].flatMap(({ hiddenAt, withdrawnAt }) => [
    lt(hiddenAt, before),
    lt(withdrawnAt, before),
  ]);
  const keptOut = sql`(${organisationId}, ${statementId}) in ${keptOutBefore(before)}`;
  const part = tx
    .select({ id: moderationActs.id })
    .from(moderationActs)
    .innerJoin(objections, and(eq(objections.organisationId, organisationId), eq(objections.actId, moderationActs.id)))
    .leftJoin(comments, and(eq(comments.organisationId, organisationId), eq(comments.id, commentId)))
    .leftJoin(ideas, and(eq(ideas.organisationId, organisationId), eq(ideas.id, ideaId)))
    .leftJoin(
      guardianViews,
      and(eq(guardianViews.organisationId, organisationId), eq(guardianViews.id, guardianViewId)),
    )
    .where(and(ne(objections.body, erased), or(...isLongGone, lt(guardianViews.hiddenAt, before), keptOut)))
    .limit(most);
  const gone = tx.update(objections).set({ body: erased }).where(inArray(objections.actId, part));
  return (await gone.returning({ id: objections.actId })).length;
}
