import { and, eq } from "drizzle-orm";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { rounds } from "~db/schema/index.ts";
import { type InvitedRound, invitedRound } from "../claim/invitation-page.queries.server.ts";
import { invitationMail } from "./invitation-mail.ts";
import { type Addressed, type Channel, renewInvitations, type Turn } from "./renew.commands.server.ts";

export interface Sending {
  organisationId: number;
  roundId: number;
  turn: Turn;
  /** Where the site lives, for the links. */
  origin: string;
  /** Where questions can be mailed, if anywhere. */
  contact: string | null;
  now: Date;
}

export type SendingRefused =
  | { kind: "round-closed" }
  /** A link works for two weeks: one that is sent long before the opening would run out. */
  | { kind: "too-early" }
  | { kind: "nobody" };
export type MailOutcome = { kind: "queued"; people: number } | SendingRefused;
export type LettersOutcome = { kind: "made"; round: InvitedRound; people: Addressed[] } | SendingRefused;

/** Letters in one file: a printer's batch, and what memory holds. */
export const lettersAtOnce = 1_000;
const mailsPerStatement = 1_000;
const EARLIEST_MS = 7 * 24 * 60 * 60 * 1000;

/** What a mail is about, so that it is queued once; begins alike for all of a round, so that they can be erased together. */
function sendKeyOf(roundId: number, { id, reminder }: Pick<Addressed, "id" | "reminder">): string {
  return `${mailsOfPerson(roundId, id)}${reminder}`;
}

/** How the keys of all mails of a round begin. */
export function mailsOfRound(roundId: number): string {
  return `invitation:${roundId}:`;
}

/** How the keys of all mails to one person about a round begin. */
export function mailsOfPerson(roundId: number, invitationId: string): string {
  return `${mailsOfRound(roundId)}${invitationId}:`;
}

/** The invitation that a mail is about, or undefined when it is another kind of mail. */
export function invitationOfMail(sendKey: string): string | undefined {
  return /^invitation:\d+:([0-9a-f-]{36}):[\w-]+$/.exec(sendKey)?.[1];
}

/** Puts an invitation or a reminder in the outbox for everybody whose turn it is, all or none. */
export async function mailInvitations(db: Database, sending: Sending): Promise<MailOutcome> {
  return await db.transaction(async (tx) => {
    const round = await roundToWriteAbout(tx, sending, "mail");
    if ("kind" in round) return round;
    let people = 0;
    for (;;) {
      const part = await renewPart(tx, sending, round, "mail", mailsPerStatement);
      if (part.length === 0) break;
      people += part.length;
      const mails = part.map((person) => ({
        sendKey: sendKeyOf(round.id, person),
        recipient: person.email ?? "",
        expiresAt: round.closesAt,
        ...invitationMail(person, round, sending),
      }));
      await queueMails(tx, sending.organisationId, mails, sending.now);
    }
    return people > 0 ? { kind: "queued", people } : { kind: "nobody" };
  });
}

/** Makes links and codes for the letters whose turn it is, at most one batch; the caller prints them at once. */
export async function makeLetters(db: Database, sending: Sending): Promise<LettersOutcome> {
  return await db.transaction(async (tx) => {
    const round = await roundToWriteAbout(tx, sending, "letter");
    if ("kind" in round) return round;
    const people = await renewPart(tx, sending, round, "letter", lettersAtOnce);
    return people.length > 0 ? { kind: "made", round, people } : { kind: "nobody" };
  });
}

async function renewPart(tx: Database, sending: Sending, round: InvitedRound, channel: Channel, most: number) {
  const { closesAt } = round;
  return await renewInvitations(tx, { ...sending, closesAt, channel, most });
}

/** Locks the round, so that it does not close and nobody else writes to the same people meanwhile. */
export async function roundToWriteAbout(
  tx: Database,
  { organisationId, roundId, now }: Pick<Sending, "organisationId" | "roundId" | "now">,
  channel: Channel,
): Promise<InvitedRound | Exclude<SendingRefused, { kind: "nobody" }>> {
  await tx
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)))
    .for("no key update");
  const round = await invitedRound(tx, { organisationId, roundId });
  if (!round || round.closesAt <= now) return { kind: "round-closed" };
  // A letter is a few days under way; a mail is there at once.
  const earliest = round.opensAt.getTime() - (channel === "letter" ? EARLIEST_MS : 0);
  return now.getTime() < earliest ? { kind: "too-early" } : round;
}
