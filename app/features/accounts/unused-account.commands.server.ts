import { and, eq, exists, gt, inArray, isNull, lte, ne, notExists, or, sql } from "drizzle-orm";
import { translator } from "~/i18n/translate.ts";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import {
  commentVotes,
  ideaSupports,
  mailPreferences,
  mails,
  organisations,
  panelMembers,
  reports,
  sessions,
  users,
} from "~db/schema/index.ts";
import { NO_PASSWORD } from "./password.server.ts";
import { type UnusedDays, unusedDays } from "./unused-account.ts";
import { type AccountMailSender, unusedAccountKey, unusedAccountMail } from "./unused-account-mail.ts";

const t = translator("nl");

/** Residents who can sign in: the accounts of staff are the organisation's, and an example resident has no owner. */
const hasOwner = and(eq(users.role, "resident"), ne(users.passwordHash, NO_PASSWORD));

/**
 * Tells the owners of accounts that nobody used for almost two years that they will be erased, a part at a time. Whoever
 * signs in after that keeps the account, and is told again the next time.
 * @returns How many were told.
 */
export async function warnUnusedAccounts(
  db: Database,
  { now, most, sender }: { now: Date; most: number; sender: AccountMailSender },
): Promise<number> {
  const days = unusedDays(now);
  return await db.transaction(async (tx) => {
    const due = tx
      .select({ id: users.id })
      .from(users)
      .where(and(hasOwner, lte(users.lastUsedOn, days.warnBefore), isNull(users.warnedOn)))
      .limit(most)
      .for("update", { skipLocked: true });
    const told = await tx
      .update(users)
      .set({ warnedOn: days.today })
      .from(organisations)
      .where(and(eq(organisations.id, users.organisationId), inArray(users.id, due)))
      .returning({
        organisationId: users.organisationId,
        userId: users.id,
        recipient: users.email,
        site: organisations.name,
      });
    for (const { organisationId, userId, recipient, site } of told) {
      const sendKey = unusedAccountKey({ userId, warnedOn: days.today });
      const mail = unusedAccountMail({ site, erasedOn: days.erasedOn, sender });
      await queueMails(tx, organisationId, [{ sendKey, recipient, ...mail }], now);
    }
    return told.length;
  });
}

/**
 * Erases accounts that nobody used for two years and whose owners were told a month ago, a part at a time. What they wrote
 * stays without their name; a row with nothing but a number keeps its place. As long as the mail that tells it waits, or
 * went less than a month ago, the account stays.
 * @returns How many were erased.
 */
export async function eraseUnusedAccounts(db: Database, { now, most }: { now: Date; most: number }): Promise<number> {
  return await db.transaction(async (tx) => {
    const due = await tx
      .select({ organisationId: users.organisationId, userId: users.id })
      .from(users)
      .where(isDue(tx, unusedDays(now)))
      .limit(most)
      .for("update", { skipLocked: true });
    for (const organisationId of new Set(due.map((account) => account.organisationId))) {
      const ids = due.filter((account) => account.organisationId === organisationId).map(({ userId }) => userId);
      await eraseAccounts(tx, organisationId, ids);
    }
    return due.length;
  });
}

function isDue(db: Database, { eraseBefore, toldBefore, toldSince }: UnusedDays) {
  const notToldYet = db
    .select({ one: sql`1` })
    .from(mails)
    .where(
      and(
        eq(mails.organisationId, users.organisationId),
        // As `unusedAccountKey` writes it.
        eq(mails.sendKey, sql`'account:unused:' || ${users.id} || ':' || ${users.warnedOn}`),
        or(eq(mails.state, "waiting"), gt(mails.sentAt, toldSince)),
      ),
    );
  return and(hasOwner, lte(users.lastUsedOn, eraseBefore), lte(users.warnedOn, toldBefore), notExists(notToldYet));
}

/** Erases all that goes with accounts; what still names one of them is what its owner wrote. */
async function eraseAccounts(tx: Database, organisationId: number, ids: readonly string[]): Promise<void> {
  for (const table of [sessions, panelMembers, commentVotes, ideaSupports, mailPreferences]) {
    await tx.delete(table).where(and(eq(table.organisationId, organisationId), inArray(table.userId, [...ids])));
  }
  await tx
    .delete(reports)
    .where(and(eq(reports.organisationId, organisationId), inArray(reports.reporterId, [...ids])));
  await tx.delete(mails).where(and(eq(mails.organisationId, organisationId), exists(ownerOf(tx, ids))));
  await tx
    .update(users)
    .set({
      email: sql`'gewist-' || ${users.id} || '@example.invalid'`,
      displayName: t("accounts.unused.erasedName"),
      passwordHash: NO_PASSWORD,
    })
    .where(and(eq(users.organisationId, organisationId), inArray(users.id, [...ids])));
}

/** Of a mail: whether it went to one of these accounts about the account itself, and not to somebody from a list. */
function ownerOf(db: Database, ids: readonly string[]) {
  return db
    .select({ one: sql`1` })
    .from(users)
    .where(
      and(
        eq(users.organisationId, mails.organisationId),
        eq(users.email, mails.recipient),
        inArray(users.id, [...ids]),
        sql`strpos(${mails.sendKey}, ${users.id}::text) > 0`,
      ),
    );
}
