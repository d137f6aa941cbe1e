import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { decidedTexts } from "~/features/discussions/moderation/decided-texts.server.ts";
import type { ObjectionOutcome } from "~/features/discussions/moderation/moderation.ts";
import { queueMails, rewordMails } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { mailKey } from "../mail-key.ts";
import { withKeys } from "../preferences/preference.commands.server.ts";
import { answerMail, decidedMail, objectionMail, type ToldText } from "./own-text-mail.ts";
import { toldGuardians } from "./told-guardian.queries.server.ts";
import { type Reply, type Told, toldOfReply } from "./told-reply.queries.server.ts";
import { dropUnreadable } from "./unreadable-reply.commands.server.ts";

/**
 * What somebody is told: a decision of a moderator about their text, how their objection ended, what an official answered or
 * replied, or that their task as a guardian began or ended. A reply is named when it was changed or taken back too.
 */
export type OwnTextNews =
  | { actId: number }
  | { objectionTo: number }
  | { answeredIdea: number }
  | { replyId: number }
  | { guardianIds: readonly number[] };

/** The decision that something ended with, if it ended with one. */
export function decisionIn(outcome: object): { actId: number } | undefined {
  return "actId" in outcome && typeof outcome.actId === "number" ? { actId: outcome.actId } : undefined;
}

/** What the outcome of a form in a discussion tells an author, if it tells anything. */
export function newsIn(outcome: object): OwnTextNews | undefined {
  if ("replyId" in outcome && typeof outcome.replyId === "number") return { replyId: outcome.replyId };
  return decisionIn(outcome);
}

interface Place {
  organisationId: number;
  /** Where the site lives, for the links. */
  origin: string;
}

/**
 * Does something with a text of somebody and puts the mail that tells its author in the outbox: both happen, or neither.
 * Whoever wants no mails about their own input gets none, and an outcome without news sends none.
 */
export async function tellAuthors<Outcome>(
  db: Database,
  place: Place & { now: Date },
  work: (tx: Database) => Promise<Outcome>,
  newsOf: (outcome: Outcome) => OwnTextNews | undefined,
): Promise<Outcome> {
  return await db.transaction(async (tx) => {
    const outcome = await work(tx);
    const news = newsOf(outcome);
    if (news) await queueNews(tx, place, await mailsOf(tx, place, news), place.now);
    return outcome;
  });
}

async function mailsOf(tx: Database, { organisationId, now }: Place & { now: Date }, news: OwnTextNews) {
  if ("answeredIdea" in news) return await answerTo(tx, organisationId, news.answeredIdea);
  if ("replyId" in news) return await aboutReply(tx, organisationId, news, now);
  if ("guardianIds" in news) return await toldGuardians(tx, organisationId, news.guardianIds);
  const isObjection = "objectionTo" in news;
  const actId = isObjection ? news.objectionTo : news.actId;
  const decided = await decisionAbout(tx, organisationId, { actId, isObjection });
  return [...decided, ...(await aboutReply(tx, organisationId, { decidedIn: actId }, now))];
}

/** A reply is news to who is answered from the moment that it can be read, whatever made it so, and no longer than that. */
async function aboutReply(tx: Database, organisationId: number, reply: Reply, now: Date): Promise<Told[]> {
  await dropUnreadable(tx, organisationId, reply);
  return await toldOfReply(tx, organisationId, reply, now);
}

async function queueNews(tx: Database, { organisationId, origin }: Place, told: Told[], now: Date): Promise<void> {
  const keys = await withKeys(tx, { organisationId, userIds: told.map(({ userId }) => userId) });
  const mails = told.flatMap(({ userId, email, kind, about, mail }) => {
    const choice = keys.get(userId);
    if (!choice?.aboutOwnInput) return [];
    return [{ sendKey: mailKey(kind, about, userId), recipient: email, ...mail({ origin, key: choice.key }) }];
  });
  await queueMails(tx, organisationId, mails, now);
  // A reply that was changed before its mail went is mailed as it reads now.
  await rewordMails(tx, organisationId, mails);
}

interface DecisionRow extends ToldText, Record<string, unknown> {
  userId: string;
  email: string;
  outcome: ObjectionOutcome | null;
  answer: string | null;
}

/** The author of the text that a decision is about; whose account was erased has no address any more. */
async function decisionAbout(
  tx: Database,
  organisationId: number,
  { actId, isObjection }: { actId: number; isObjection: boolean },
): Promise<Told[]> {
  const rows = await tx.execute<DecisionRow>(sql`
    select author.id as "userId", author.email, decided.act_id as "actId", decided.kind, decided.text_id as "textId",
      comment.parent_id as "threadId", decided.slug, decided.about, decided.theme, decided.act, decided.explanation, objection.outcome,
      objection.explanation as answer
    from ${decidedTexts} decided
      join users author on author.organisation_id = decided.organisation_id and author.id = decided.author_id
      left join objections objection
        on objection.organisation_id = decided.organisation_id and objection.act_id = decided.act_id
      left join comments comment on decided.kind = 'comment'
        and comment.organisation_id = decided.organisation_id and comment.id = decided.text_id
    where decided.organisation_id = ${organisationId} and decided.act_id = ${actId}
      and author.email not like '%@example.invalid'`);
  return [...rows].map(({ userId, email, outcome, answer, ...text }) => ({
    ...{ userId, email },
    kind: isObjection ? ("objection" as const) : ("moderation" as const),
    about: actId,
    mail: (to) =>
      isObjection && outcome && answer !== null
        ? objectionMail({ ...text, outcome, answer }, to)
        : decidedMail(text, to),
  }));
}

interface AnswerRow extends Record<string, unknown> {
  userId: string;
  email: string;
  title: string;
  /** What they called their own idea, when it was added to this one. */
  own: string | null;
  answer: string;
}

/** Who wrote an idea, and whose idea was added to it as a double. The same answer given again is told once. */
async function answerTo(tx: Database, organisationId: number, ideaId: number): Promise<Told[]> {
  const rows = await tx.execute<AnswerRow>(sql`
    select distinct on (author.id) author.id as "userId", author.email, idea.title, idea.answer,
      case when written.id <> idea.id then written.title end as own
    from ideas idea
      join ideas written on written.organisation_id = idea.organisation_id and written.withdrawn_at is null
        and (written.id = idea.id or written.merged_into = idea.id)
      join users author on author.organisation_id = written.organisation_id and author.id = written.author_id
    where idea.organisation_id = ${organisationId} and idea.id = ${ideaId} and idea.answer is not null
      and author.email not like '%@example.invalid'
    order by author.id, written.id <> idea.id, written.id`);
  return [...rows].map(({ userId, email, title, own, answer }) => {
    const version = createHash("sha256").update(answer).digest("base64url").slice(0, 16);
    return {
      ...{ userId, email, kind: "idea-answer" as const, about: `${ideaId}:${version}` },
      mail: (to) => answerMail({ id: ideaId, title, own, answer }, to),
    };
  });
}
