import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { mailPreferences, mails, users } from "~db/schema/index.ts";
import { digestWeekOf } from "../digest/digest-week.ts";
import { mailOfKey } from "../mail-key.ts";
import { type MailKind, unsubscribePath } from "../unsubscribe-path.ts";
import { type MailPreferences, unchosen } from "./preference.ts";

/**
 * Keeps how a person wants to hear from the site. Whoever asks for an overview gets the first on the next Monday, with what
 * is new from now on.
 */
export async function choosePreferences(
  db: Database,
  { organisationId, userId, ...chosen }: MailPreferences & { organisationId: number; userId: string },
  now: Date,
): Promise<void> {
  const { monday: lastDigestOn } = digestWeekOf(now);
  const kept = sql`case ${mailPreferences.digest} when 'weekly' then ${mailPreferences.lastDigestOn} else ${lastDigestOn} end`;
  await db.transaction(async (tx) => {
    const [stored] = await tx
      .insert(mailPreferences)
      .values({ organisationId, userId, ...chosen, lastDigestOn })
      .onConflictDoUpdate({
        target: [mailPreferences.organisationId, mailPreferences.userId],
        set: { ...chosen, lastDigestOn: kept },
      })
      .returning({ key: mailPreferences.unsubscribeKey });
    if (!stored) return;
    if (chosen.digest === "never") await dropQueued(tx, { organisationId, ...stored, kind: "digest" });
    if (!chosen.aboutOwnInput) await dropQueued(tx, { organisationId, ...stored, kind: "ownInput" });
  });
}

interface KindOfKey {
  organisationId: number;
  key: string;
  kind: MailKind;
}

/** Takes mails of a kind that did not go yet out of the outbox, those that were given up too: their owner wants none. */
async function dropQueued(tx: Database, { organisationId, key, kind }: KindOfKey): Promise<void> {
  const path = unsubscribePath(key, kind);
  await tx
    .delete(mails)
    .where(
      and(
        eq(mails.organisationId, organisationId),
        inArray(mails.state, ["waiting", "failed"]),
        sql`right(${mails.unsubscribeUrl}, ${path.length}) = ${path}`,
      ),
    );
}

/**
 * Stops a kind of mail for the owner of this key, as often as it is asked, also what waits to be sent. False when nobody
 * has it.
 */
export async function unsubscribe(db: Database, of: KindOfKey): Promise<boolean> {
  const { organisationId, key, kind } = of;
  const change = kind === "digest" ? ({ digest: "never" } as const) : { aboutOwnInput: false };
  return await db.transaction(async (tx) => {
    const stopped = await tx
      .update(mailPreferences)
      .set(change)
      .where(and(eq(mailPreferences.organisationId, organisationId), eq(mailPreferences.unsubscribeKey, key)))
      .returning({ userId: mailPreferences.userId });
    if (stopped.length === 0) return false;
    await dropQueued(tx, of);
    return true;
  });
}

/** Sends somebody no more mails of a kind to an address that does not work. Other mails it knows nothing of. */
export async function noteRefusedMail(
  db: Database,
  { organisationId, sendKey }: { organisationId: number; sendKey: string },
): Promise<void> {
  const mail = mailOfKey(sendKey);
  if (!mail) return;
  await db
    .update(mailPreferences)
    .set(mail.kind === "digest" ? { digest: "never" } : { aboutOwnInput: false })
    .where(and(eq(mailPreferences.organisationId, organisationId), eq(mailPreferences.userId, mail.userId)));
}

/**
 * What these people chose, by person; who never chose gets a key to stop what is mailed to them. Whoever never showed that
 * the address is theirs is left out.
 */
export async function withKeys(
  tx: Database,
  { organisationId, userIds }: { organisationId: number; userIds: string[] },
): Promise<Map<string, { aboutOwnInput: boolean; key: string }>> {
  if (userIds.length === 0) return new Map();
  await tx
    .insert(mailPreferences)
    .values(userIds.map((userId) => ({ organisationId, userId, ...unchosen })))
    .onConflictDoNothing();
  const { userId, aboutOwnInput, unsubscribeKey } = mailPreferences;
  const rows = await tx
    .select({ userId, aboutOwnInput, key: unsubscribeKey })
    .from(mailPreferences)
    .innerJoin(users, and(eq(users.organisationId, mailPreferences.organisationId), eq(users.id, userId)))
    .where(
      and(eq(mailPreferences.organisationId, organisationId), inArray(userId, userIds), isNotNull(users.confirmedOn)),
    );
  return new Map(rows.map((row) => [row.userId, row]));
}
