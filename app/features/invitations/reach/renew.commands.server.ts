import { and, asc, eq, isNotNull, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";
import { daysBetween, expiryOf, mostReminders } from "../invitation.ts";
import { hashOfSecret, type InvitationSecrets, newSecrets } from "../secret.server.ts";

/** By letter goes to whoever has no e-mail address that works. */
export type Channel = "letter" | "mail";
/** The first time, the letters of today once more, or a reminder. */
export type Turn = "first" | "again" | "reminder";

/** Somebody to write to now, with the only link and code that work from now on. */
export interface Addressed extends InvitationSecrets {
  id: string;
  serial: number;
  address: string | null;
  email: string | null;
  /** How many reminders went before: 0 in the first letter. */
  reminder: number;
  /** Only this person gets a new code, because they asked for it. */
  isReplacement?: boolean;
}

export interface Renewal {
  organisationId: number;
  roundId: number;
  closesAt: Date;
  channel: Channel;
  turn: Turn;
  /** How many people at most, in the order of their serial numbers. */
  most: number;
  now: Date;
}

const byChannel: Record<Channel, SQL | undefined> = {
  mail: isNotNull(invitations.email),
  letter: and(isNull(invitations.email), isNotNull(invitations.address)),
};
const lastSent = sql`coalesce(${invitations.remindedOn}, ${invitations.sentOn})`;
const notAnswered = and(eq(invitations.hasAnswered, false), eq(invitations.hasBounced, false));

/** The first day on which this person may be reminded; null for who gets no reminder any more. */
export const remindableFrom = sql<
  string | null
>`case when ${notAnswered} and ${lt(invitations.remindersSent, mostReminders)}
  and num_nonnulls(${invitations.email}, ${invitations.address}) > 0 then ${lastSent} + ${daysBetween}::int end`;

function isDue(turn: Turn, now: Date): SQL | undefined {
  const today = dayOf(now);
  if (turn === "first") return and(isNull(invitations.sentOn), isNull(invitations.usedOn));
  if (turn === "again") return and(notAnswered, eq(lastSent, sql`${today}::date`));
  return and(
    notAnswered,
    lt(invitations.remindersSent, mostReminders),
    lte(lastSent, sql`${today}::date - ${daysBetween}::int`),
  );
}

/** Who is written to: to be counted, and to be written to. */
export function isToBeWrittenTo(to: Omit<Renewal, "closesAt" | "most">): SQL | undefined {
  return and(
    eq(invitations.organisationId, to.organisationId),
    eq(invitations.roundId, to.roundId),
    byChannel[to.channel],
    isDue(to.turn, to.now),
  );
}

/**
 * Gives the people whose turn it is a new link and code, and says who they are. What they had before stops working, also
 * when it was used: only hashes are kept, so that nothing can be printed twice. A device that answers already goes on.
 */
export async function renewInvitations(tx: Database, renewal: Renewal): Promise<Addressed[]> {
  const people = await tx
    .select({
      id: invitations.id,
      serial: invitations.serial,
      address: invitations.address,
      email: invitations.email,
      remindersSent: invitations.remindersSent,
    })
    .from(invitations)
    .where(isToBeWrittenTo(renewal))
    .orderBy(asc(invitations.serial))
    .limit(renewal.most)
    .for("update");
  const addressed = people.map(({ remindersSent, ...person }) => ({
    ...person,
    ...newSecrets(),
    reminder: renewal.turn === "reminder" ? remindersSent + 1 : remindersSent,
  }));
  if (addressed.length > 0) await store(tx, renewal, addressed);
  return addressed;
}

async function store(tx: Database, { organisationId, closesAt, turn, now }: Renewal, people: Addressed[]) {
  const today = dayOf(now);
  const sent = {
    first: sql`, sent_on = ${today}::date`,
    again: sql``,
    reminder: sql`, reminders_sent = i.reminders_sent + 1, reminded_on = ${today}::date`,
  };
  await tx.execute(sql`
    update invitations i set token_hash = n.token_hash, code_hash = n.code_hash, used_on = null,
      expires_at = ${expiryOf(now, closesAt).toISOString()}::timestamptz ${sent[turn]}
    from unnest(${sql.param(people.map(({ id }) => id))}::uuid[],
      ${sql.param(people.map(({ token }) => hashOfSecret(token)))}::text[],
      ${sql.param(people.map(({ code }) => hashOfSecret(code)))}::text[]) as n(id, token_hash, code_hash)
    where i.organisation_id = ${organisationId}::int and i.id = n.id`);
}
