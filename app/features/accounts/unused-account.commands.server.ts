import {
  and,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  like,
  lte,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { translator } from "~/i18n/translate.ts";
import { log } from "~/platform/log.server.ts";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import {
  accountTokens,
  commentVotes,
  ideaSupports,
  jottings,
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
import { lockVoicedComments } from "./voiced-comments.server.ts";

const t = translator("nl");

/** Residents who can sign in: the accounts of staff are the organisation's, and an example resident has no owner. */
const hasOwner = and(eq(users.role, "resident"), ne(users.passwordHash, NO_PASSWORD));

/**
 * Tells the owners of accounts that nobody used for almost two years that they will be erased, a part at a time. Whoever
 * signs in after that keeps the account, and is told again the next time. Whoever could not be reached was not told: they
 * are mailed again once the outbox has forgotten that.
 * @returns How many were told.
 */
export async function warnUnusedAccounts(
  db: Database,
  { now, most, sender }: { now: Date; most: number; sender: AccountMailSender },
): Promise<number> {
  const days = unusedDays(now);
  return await db.transaction(async (tx) => {
    await takeBackFailedWarnings(tx);
    const isUnderWay = warningOf(tx, ne(mails.state, "sent"));
    const due = tx
      .select({ id: users.id })
      .from(users)
      .where(and(hasOwner, lte(users.lastUsedOn, days.warnBefore), isNull(users.warnedOn), notExists(isUnderWay)))
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

/** An account whose owner could not be reached counts as not told. */
async function takeBackFailedWarnings(tx: Database): Promise<void> {
  const isFailed = exists(warningOf(tx, eq(mails.state, "failed")));
  const untold = await tx
    .update(users)
    .set({ warnedOn: null })
    .where(and(hasOwner, isNotNull(users.warnedOn), isFailed))
    .returning({ userId: users.id });
  if (untold.length > 0) log.warn({ accounts: untold.length }, "owners of unused accounts could not be told");
}

/**
 * Erases accounts that nobody used for two years and whose owners were told a month ago, a part at a time. What they wrote
 * stays without their name; a row with nothing but a number keeps its place. As long as the mail that tells it waits, or
 * went less than a month ago, the account stays. One whose owner no mail reached for half a year goes too.
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

function isDue(db: Database, { eraseBefore, toldBefore, toldSince, giveUpBefore }: UnusedDays) {
  const notToldYet = warningOf(db, or(ne(mails.state, "sent"), gt(mails.sentAt, toldSince)));
  const isTold = and(lte(users.lastUsedOn, eraseBefore), lte(users.warnedOn, toldBefore), notExists(notToldYet));
  const cannotBeReached = exists(warningOf(db, eq(mails.state, "failed")));
  const isGivenUp = and(lte(users.lastUsedOn, giveUpBefore), isNull(users.warnedOn), cannotBeReached);
  return and(hasOwner, or(isTold, isGivenUp));
}

/** A mail to the owner of an account that it will be erased, of which something holds; keys as `unusedAccountKey` writes them. */
function warningOf(db: Database, holds: SQL | undefined) {
  return db
    .select({ one: sql`1` })
    .from(mails)
    .where(
      and(
        eq(mails.organisationId, users.organisationId),
        like(mails.sendKey, "account:unused:%"),
        eq(sql`split_part(${mails.sendKey}, ':', 3)`, sql`${users.id}::text`),
        holds,
      ),
    );
}

/** Erases all that goes with accounts; what still names one of them is what its owner wrote. */
async function eraseAccounts(tx: Database, organisationId: number, ids: readonly string[]): Promise<void> {
  await lockVoicedComments(tx, { organisationId, userIds: ids });
  for (const table of [sessions, accountTokens, panelMembers, commentVotes, ideaSupports, jottings, mailPreferences]) {
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
