import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import { dayOf } from "~/platform/day.ts";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";
import type { InvitedRound } from "../claim/invitation-page.queries.server.ts";
import { expiryOf } from "../invitation.ts";
import { hashOfSecret, newSecrets } from "../secret.server.ts";
import { invitationMail } from "./invitation-mail.ts";
import { isNumbered, type NumberedPerson } from "./numbered-person.queries.server.ts";
import { mailsOfPerson, roundToWriteAbout, type Sending, type SendingRefused } from "./reach.commands.server.ts";
import type { Addressed, Channel } from "./renew.commands.server.ts";
import { dropWaitingMails } from "./waiting-mails.commands.server.ts";

/** Why somebody needs a new code: the same person goes on, or somebody else held the old one and the person begins anew. */
export const newCodeReasons = ["lost", "other"] as const;
export type NewCodeReason = (typeof newCodeReasons)[number];

export interface NewCode extends Omit<Sending, "turn">, NumberedPerson {
  reason: NewCodeReason;
  channel: Channel;
  actorId: string;
}

export type NewCodeOutcome =
  | {
      kind: "given";
      round: InvitedRound;
      person: Addressed;
      /** Invitation under which somebody else may have begun; null when the person goes on with their own. */
      formerId: string | null;
    }
  | Exclude<SendingRefused, { kind: "nobody" }>
  | { kind: "unknown" | "answered" | "no-mail" };

/**
 * Gives one invited person a new link and code; the old ones stop at once, and mails with them that wait do not go. Where somebody
 * else held the old code, the invitation gets another id: whoever began with it has no place any more, and nothing leads from
 * the new holder to what the other filled in or sent. Not while answers of this person stand.
 */
export async function giveNewCode(db: Database, asked: NewCode): Promise<NewCodeOutcome> {
  return await db.transaction(async (tx) => {
    const round = await roundToWriteAbout(tx, asked, asked.channel);
    if ("kind" in round) return round;
    const found = await personToGive(tx, asked);
    if ("kind" in found) return found;
    const { remindersSent, remindedOn, ...known } = found;
    const id = asked.reason === "other" ? randomUUID() : known.id;
    const person = { ...known, id, ...newSecrets(), reminder: remindersSent, isReplacement: true };
    await store(tx, asked, { person, formerId: known.id, round, wasReminded: remindedOn !== null });
    await dropWaitingMails(tx, { ...asked, id: known.id });
    if (asked.channel === "mail") await mail(tx, asked, round, person);
    await logNewCode(tx, asked);
    return { kind: "given", round, person, formerId: id === known.id ? null : known.id };
  });
}

/** The person, locked, or why they get no code. */
async function personToGive(tx: Database, asked: NewCode) {
  const found = await lockedPerson(tx, asked);
  if (!found) return { kind: "unknown" } as const;
  const { hasAnswered, hasWithdrawn, ...person } = found;
  if (hasAnswered && !hasWithdrawn) return { kind: "answered" } as const;
  if (asked.channel === "mail" && person.email === null) return { kind: "no-mail" } as const;
  return person;
}

async function lockedPerson(tx: Database, asked: NewCode) {
  const { id, serial, address, email, hasAnswered, hasWithdrawn, remindersSent, remindedOn } = invitations;
  const [found] = await tx
    .select({ id, serial, address, email, hasAnswered, hasWithdrawn, remindersSent, remindedOn })
    .from(invitations)
    .where(isNumbered(asked))
    .for("update");
  return found;
}

interface ToStore {
  person: Addressed;
  formerId: string;
  round: InvitedRound;
  wasReminded: boolean;
}

/** It counts as writing to the person today, so that no reminder with yet another code follows the day after. */
async function store(tx: Database, { organisationId, reason, now }: NewCode, kept: ToStore): Promise<void> {
  const { person, formerId, round, wasReminded } = kept;
  const anew = { sessionHash: null, resumeHash: null, hasAnswered: false, hasWithdrawn: false };
  const written = wasReminded ? { remindedOn: dayOf(now) } : { sentOn: dayOf(now) };
  await tx
    .update(invitations)
    .set({
      id: person.id,
      tokenHash: hashOfSecret(person.token),
      codeHash: hashOfSecret(person.code),
      usedOn: null,
      expiresAt: expiryOf(now, round.closesAt),
      ...written,
      ...(reason === "other" ? anew : {}),
    })
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.id, formerId)));
}

async function mail(tx: Database, asked: NewCode, round: InvitedRound, person: Addressed): Promise<void> {
  const queued = {
    // Another key each time: a person may ask twice.
    sendKey: `${mailsOfPerson(round.id, person.id)}${randomUUID()}`,
    recipient: person.email ?? "",
    expiresAt: round.closesAt,
    ...invitationMail(person, round, asked),
  };
  await queueMails(tx, asked.organisationId, [queued], asked.now);
}

/** Says whom staff gave a code, never whether that person took part. */
async function logNewCode(tx: Database, { organisationId, roundId, serial, reason, actorId, now }: NewCode) {
  await recordAct(tx, {
    organisationId,
    actorId,
    action: reason === "other" ? "invitation.new-place" : "invitation.new-code",
    subject: `round ${roundId}`,
    details: { letter: serial },
    at: now,
  });
}
