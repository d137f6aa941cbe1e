import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { users } from "~db/schema/index.ts";
import { type AccountMail, confirmationMail } from "./account-mails.ts";
import { issueToken, takeToken, tokenEnds } from "./account-token.commands.server.ts";
import { perAddress } from "./mail-limit.ts";

interface Owner {
  organisationId: number;
  userId: string;
  email: string;
}

/** Sends the mail with which the owner of an account shows that they read mail there; three an hour at most. */
export async function sendConfirmation(
  db: Database,
  { organisationId, userId, email }: Owner,
  mail: AccountMail,
  now: Date,
): Promise<"sent" | "too-many"> {
  if ((await spend(db, perAddress(organisationId, email))) === "too-many") return "too-many";
  await db.transaction(async (tx) => {
    const token = await issueToken(tx, { organisationId, userId, purpose: "confirm" }, now);
    const sendKey = `account:confirm:${randomUUID()}`;
    const text = confirmationMail(mail, token);
    await queueMails(tx, organisationId, [{ sendKey, recipient: email, expiresAt: tokenEnds(now), ...text }], now);
  });
  return "sent";
}

/** Notes that the owner of an account reads mail at its address. False: the link does not work, or not any more. */
export async function confirmAddress(db: Database, token: string, now: Date): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const owner = await takeToken(tx, token, "confirm", now);
    if (!owner) return false;
    await noteConfirmed(tx, owner, now);
    return true;
  });
}

/** Keeps the first day. */
export async function noteConfirmed(
  db: Database,
  { organisationId, userId }: { organisationId: number; userId: string },
  now: Date,
): Promise<void> {
  await db
    .update(users)
    .set({ confirmedOn: dayOf(now) })
    .where(and(eq(users.organisationId, organisationId), eq(users.id, userId), isNull(users.confirmedOn)));
}
