import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { users } from "~db/schema/index.ts";
import { hashPassword, inTurn } from "../password.server.ts";
import { endSessionsOf } from "../session.commands.server.ts";
import { type AccountMail, knownAddressMail, resetMail } from "./account-mails.ts";
import { issueToken, takeToken, tokenEnds } from "./account-token.commands.server.ts";
import { noteConfirmed } from "./confirm-address.commands.server.ts";
import { perAddress } from "./mail-limit.ts";

interface Asked {
  organisationId: number;
  email: string;
}

/** Sends a link to choose another password, if the address has an account. The page says the same either way. */
export async function sendReset(db: Database, asked: Asked, mail: AccountMail, now: Date): Promise<void> {
  const { organisationId, email } = asked;
  if ((await spend(db, perAddress(organisationId, email))) === "too-many") return;
  const user = await userAt(db, asked);
  if (!user) return;
  await db.transaction(async (tx) => {
    const token = await issueToken(tx, { organisationId, userId: user.id, purpose: "reset" }, now);
    const sendKey = `account:reset:${randomUUID()}`;
    const text = resetMail(mail, token);
    await queueMails(tx, organisationId, [{ sendKey, recipient: email, expiresAt: tokenEnds(now), ...text }], now);
  });
}

/** Tells the owner of an account that somebody registered with its address: the page itself tells nobody. */
export async function tellOwner(db: Database, asked: Asked, mail: AccountMail, now: Date): Promise<void> {
  const { organisationId, email } = asked;
  if ((await spend(db, perAddress(organisationId, email))) === "too-many") return;
  const sendKey = `account:known:${randomUUID()}`;
  const expiresAt = tokenEnds(now);
  await queueMails(db, organisationId, [{ sendKey, recipient: email, expiresAt, ...knownAddressMail(mail) }], now);
}

async function userAt(db: Database, { organisationId, email }: Asked) {
  const [user] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.organisationId, organisationId), eq(users.email, email)));
  return user;
}

export type ResetOutcome = "changed" | "no-link" | "busy";

/** Gives the account behind a link another password and ends its sessions, everywhere. Whoever has the link reads the mail. */
export async function resetPassword(db: Database, token: string, password: string, now: Date): Promise<ResetOutcome> {
  const passwordHash = await inTurn(() => hashPassword(password));
  if (passwordHash === "busy") return "busy";
  return await db.transaction(async (tx) => {
    const owner = await takeToken(tx, token, "reset", now);
    if (!owner) return "no-link";
    await tx
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.organisationId, owner.organisationId), eq(users.id, owner.userId)));
    await noteConfirmed(tx, owner, now);
    await endSessionsOf(tx, owner);
    return "changed";
  });
}
