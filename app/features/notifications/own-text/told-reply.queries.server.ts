import { type SQL, sql } from "drizzle-orm";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { daysKept } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { daysAfter, type mailKey } from "../mail-key.ts";
import { replyMail, type ToldReply } from "./own-text-mail.ts";

/** Whom to tell, and the mail for the key with which they stop these mails. */
export interface Told {
  userId: string;
  email: string;
  /** What the mail is called in the outbox. */
  kind: Parameters<typeof mailKey>[0];
  about: string | number;
  mail: (to: { origin: string; key: string }) => ReturnType<typeof replyMail>;
}

/** A reply that was placed or changed, or the one that a moderator decided about. */
export type Reply = { replyId: number } | { decidedIn: number };

/** Whether a row of comments, named `reply`, is the one that is meant. */
export function isMeant(organisationId: number, reply: Reply): SQL {
  if ("replyId" in reply) return sql`reply.id = ${reply.replyId}`;
  return sql`reply.id = (select comment_id from moderation_acts
    where organisation_id = ${organisationId} and id = ${reply.decidedIn})`;
}

/**
 * Whether this decision made a row of comments, named `reply`, readable for the first time: it was held since it was placed,
 * and let through now. Then nothing about it can have been mailed before.
 */
function isFirstReadable(organisationId: number, reply: Reply): SQL {
  if ("replyId" in reply) return sql`false`;
  return sql`reply.edited_at is null and (select array_agg(act.act::text) from moderation_acts act
    where act.organisation_id = ${organisationId} and act.comment_id = reply.id and act.id <= ${reply.decidedIn}) = '{accept}'`;
}

/**
 * Who opened the thread that an official replied in, with the mail that tells it: nobody while the reply cannot be read, when
 * they wrote it themselves, or when their account was erased. Of an old reply that could be read before nothing is told: the
 * outbox may have forgotten that it was.
 */
export async function toldOfReply(tx: Database, organisationId: number, reply: Reply, now: Date): Promise<Told[]> {
  const oldest = daysAfter(now, -daysKept).toISOString();
  const rows = await tx.execute<ToldReply & { userId: string; email: string } & Record<string, unknown>>(sql`
    select author.id as "userId", author.email, reply.id as "replyId", thread.id as "threadId", proposal.slug,
      proposal.title as about, reply.body
    from comments reply
      join comments thread on thread.organisation_id = reply.organisation_id and thread.id = reply.parent_id
        and thread.withdrawn_at is null and thread.author_id <> reply.author_id
      join users author on author.organisation_id = thread.organisation_id and author.id = thread.author_id
      join proposals proposal on proposal.organisation_id = reply.organisation_id and proposal.id = reply.proposal_id
    where reply.organisation_id = ${organisationId} and ${isMeant(organisationId, reply)} and reply.author_role in ${rolesThatAnswer}
      and num_nonnulls(reply.hidden_at, reply.withdrawn_at, reply.held_for) = 0
      and (reply.created_at > ${oldest}::timestamptz or ${isFirstReadable(organisationId, reply)})
      and author.email not like '%@example.invalid'`);
  return [...rows].map(({ userId, email, about, ...told }) => ({
    ...{ userId, email, kind: "reply" as const, about: told.replyId },
    mail: (to) => replyMail({ ...told, about: shortTitle(about) }, to),
  }));
}
