import { and, eq, inArray, lt, lte, sql } from "drizzle-orm";
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
}

/** Puts mails in the outbox, in the transaction of what they tell of. */
export async function queueMails(db: Database, organisationId: number, queued: NewMail[], now: Date): Promise<void> {
  if (queued.length === 0) return;
  await db
    .insert(mails)
    .values(queued.map((mail) => ({ organisationId, ...mail, nextAt: now })))
    .onConflictDoNothing({ target: [mails.organisationId, mails.sendKey] });
}

/** A mail whose turn it is. */
export type DueMail = typeof mails.$inferSelect;

/** Longest pause between two attempts. */
const LONGEST_PAUSE_MIN = 6 * 60;
/** With the pauses between them, attempts go on for a day and a half. */
export const mostAttempts = 14;

/**
 * Takes mails whose turn it is, for this sender alone: until the pause is over nobody else takes them. If this process
 * ends half-way, they are sent again after it: at least once.
 */
export async function takeDueMails(db: Database, now: Date, most: number): Promise<DueMail[]> {
  const due = db
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.state, "waiting"), lte(mails.nextAt, now)))
    .orderBy(mails.nextAt, mails.id)
    .limit(most)
    .for("update", { skipLocked: true });
  const pause = sql`least(${LONGEST_PAUSE_MIN}::int, power(2, ${mails.attempts})::int) * interval '1 minute'`;
  return await db
    .update(mails)
    .set({ attempts: sql`${mails.attempts} + 1`, nextAt: sql`${now.toISOString()}::timestamptz + ${pause}` })
    .where(inArray(mails.id, due))
    .returning();
}

const isMail = ({ organisationId, id }: Pick<DueMail, "organisationId" | "id">) =>
  and(eq(mails.organisationId, organisationId), eq(mails.id, id));

/** The mail server has it: what was in it goes, because a link in it may still work. */
export async function markSent(db: Database, mail: DueMail, now: Date): Promise<void> {
  await db
    .update(mails)
    .set({ state: "sent", sentAt: now, body: "", unsubscribeUrl: null, lastError: null })
    .where(isMail(mail));
}

/** It did not go this time; after the last attempt it is given up. Says whether it was. */
export async function markNotSent(db: Database, mail: DueMail, error: string, isFinal: boolean): Promise<boolean> {
  const gaveUp = isFinal || mail.attempts >= mostAttempts;
  await db
    .update(mails)
    .set({ state: gaveUp ? "failed" : "waiting", lastError: error })
    .where(isMail(mail));
  return gaveUp;
}

/** Gives a mail that was given up another series of attempts. False when it is not there or was not given up. */
export async function tryAgain(
  db: Database,
  { organisationId, id, now }: { organisationId: number; id: number; now: Date },
): Promise<boolean> {
  const tried = await db
    .update(mails)
    .set({ state: "waiting", attempts: 0, nextAt: now })
    .where(and(isMail({ organisationId, id }), eq(mails.state, "failed")))
    .returning({ id: mails.id });
  return tried.length > 0;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days that the outbox remembers to whom something was sent. */
const daysKept = 30;

/** Forgets what was sent or given up a month ago, a part at a time; says how many. */
export async function forgetOldMails(db: Database, now: Date, most: number): Promise<number> {
  const before = new Date(now.getTime() - daysKept * DAY_MS);
  const old = db
    .select({ id: mails.id })
    .from(mails)
    .where(and(inArray(mails.state, ["sent", "failed"]), lt(mails.nextAt, before)))
    .limit(most);
  return (await db.delete(mails).where(inArray(mails.id, old)).returning({ id: mails.id })).length;
}
