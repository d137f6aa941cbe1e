import { and, eq, gt, inArray, isNull, lt, lte, ne, or, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { mails } from "~db/schema/index.ts";

/** A mail to put in the outbox. The same `sendKey` is queued once. */
export interface NewMail {
  sendKey: string;
  recipient: string;
  subject: string;
  body: string;
  /** Where one click stops mails like this one (RFC 8058); left out: everybody must get it. */
  unsubscribeUrl?: string;
  /** From when on it is of no use: it is not sent any more. Left out: it always is. */
  expiresAt?: Date;
}

/** Puts mails in the outbox, in the transaction of what they tell of. */
export async function queueMails(db: Database, organisationId: number, queued: NewMail[], now: Date): Promise<void> {
  if (queued.length === 0) return;
  await db
    .insert(mails)
    .values(queued.map((mail) => ({ organisationId, ...mail, nextAt: now })))
    .onConflictDoNothing({ target: [mails.organisationId, mails.sendKey] });
}

/** Gives mails that were queued earlier and did not go yet the words that are true now. */
export async function rewordMails(db: Database, organisationId: number, queued: NewMail[]): Promise<void> {
  for (const { sendKey, subject, body } of queued) {
    const isUnsent = inArray(mails.state, ["waiting", "failed"]);
    const isNamed = and(eq(mails.organisationId, organisationId), eq(mails.sendKey, sendKey));
    await db
      .update(mails)
      .set({ subject, body })
      .where(and(isNamed, isUnsent, ne(mails.body, body)));
  }
}

/** A mail whose turn it is. */
export type DueMail = typeof mails.$inferSelect;

const MINUTE_MS = 60 * 1000;
/** Longest pause between two attempts. */
const LONGEST_PAUSE_MIN = 6 * 60;
/** With the pauses between them, attempts go on for a day and a half. */
export const mostAttempts = 14;
/** Longer than the slowest mail server is waited for over one mail: until then it is nobody else's. */
const LEASE_MS = 15 * MINUTE_MS;

/**
 * Takes the mail whose turn it is, for this sender alone for a quarter of an hour. If this process ends half-way, it is
 * sent again after that: at least once. What is of no use any more is left.
 */
export async function takeDueMail(db: Database, now: Date): Promise<DueMail | undefined> {
  const due = db
    .select({ id: mails.id })
    .from(mails)
    .where(
      and(eq(mails.state, "waiting"), lte(mails.nextAt, now), or(isNull(mails.expiresAt), gt(mails.expiresAt, now))),
    )
    .orderBy(mails.nextAt, mails.id)
    .limit(1)
    .for("update", { skipLocked: true });
  const [taken] = await db
    .update(mails)
    .set({ attempts: sql`${mails.attempts} + 1`, nextAt: new Date(now.getTime() + LEASE_MS) })
    .where(eq(mails.id, due))
    .returning();
  return taken;
}

const isMail = ({ organisationId, id }: Pick<DueMail, "organisationId" | "id">) =>
  and(eq(mails.organisationId, organisationId), eq(mails.id, id));

/** The mail as this sender took it: whoever was so slow that another took it meanwhile, says nothing of it any more. */
const isTaken = (mail: DueMail) => and(isMail(mail), eq(mails.state, "waiting"), eq(mails.attempts, mail.attempts));

/** The mail server has it: what was in it goes, because a link in it may still work. */
export async function markSent(db: Database, mail: DueMail, now: Date): Promise<void> {
  await db
    .update(mails)
    .set({ state: "sent", sentAt: now, body: "", unsubscribeUrl: null, lastError: null })
    .where(isTaken(mail));
}

/** What became of a mail that did not go: tried again after a pause, given up, or another sender's meanwhile. */
export type NotSent = "later" | "givenUp" | "elsewhere";

/** It did not go this time: it waits twice as long as before, and is given up after the last attempt. */
export async function markNotSent(
  db: Database,
  mail: DueMail,
  { error, isFinal, now }: { error: string; isFinal: boolean; now: Date },
): Promise<NotSent> {
  const gaveUp = isFinal || mail.attempts >= mostAttempts;
  const pause = Math.min(LONGEST_PAUSE_MIN, 2 ** (mail.attempts - 1)) * MINUTE_MS;
  const marked = await db
    .update(mails)
    .set({ state: gaveUp ? "failed" : "waiting", lastError: error, nextAt: new Date(now.getTime() + pause) })
    .where(isTaken(mail))
    .returning({ id: mails.id });
  if (marked.length === 0) return "elsewhere";
  return gaveUp ? "givenUp" : "later";
}

/**
 * Gives a mail that was given up another series of attempts, also when its time was over: somebody asked for it. False when
 * it is not there or was not given up.
 */
export async function tryAgain(
  db: Database,
  { organisationId, id, now }: { organisationId: number; id: number; now: Date },
): Promise<boolean> {
  const tried = await db
    .update(mails)
    .set({ state: "waiting", attempts: 0, nextAt: now, expiresAt: null })
    .where(and(isMail({ organisationId, id }), eq(mails.state, "failed")))
    .returning({ id: mails.id });
  return tried.length > 0;
}

const DAY_MS = 24 * 60 * MINUTE_MS;
/** Days that the outbox remembers to whom something was sent. */
export const daysKept = 30;

/** Forgets what was sent or given up a month ago, and what waited until it was of no use; a part at a time, says how many. */
export async function forgetOldMails(db: Database, now: Date, most: number): Promise<number> {
  const before = new Date(now.getTime() - daysKept * DAY_MS);
  const isOld = and(inArray(mails.state, ["sent", "failed"]), lt(mails.nextAt, before));
  const isUseless = and(eq(mails.state, "waiting"), lte(mails.expiresAt, now));
  const old = db.select({ id: mails.id }).from(mails).where(or(isOld, isUseless)).limit(most);
  return (await db.delete(mails).where(inArray(mails.id, old)).returning({ id: mails.id })).length;
}
