import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { mailPreferences } from "~db/schema/index.ts";
import type { MailKind } from "../unsubscribe-path.ts";
import { type MailPreferences, unchosen } from "./preference.ts";

/** Keeps how a person wants to hear from the site. */
export async function choosePreferences(
  db: Database,
  { organisationId, userId, ...chosen }: MailPreferences & { organisationId: number; userId: string },
): Promise<void> {
  await db
    .insert(mailPreferences)
    .values({ organisationId, userId, ...chosen })
    .onConflictDoUpdate({ target: [mailPreferences.organisationId, mailPreferences.userId], set: chosen });
}

/** Stops a kind of mail for the owner of this key, as often as it is asked. False when nobody has it. */
export async function unsubscribe(
  db: Database,
  { organisationId, key, kind }: { organisationId: number; key: string; kind: MailKind },
): Promise<boolean> {
  const change = kind === "digest" ? ({ digest: "never" } as const) : { aboutOwnInput: false };
  const stopped = await db
    .update(mailPreferences)
    .set(change)
    .where(and(eq(mailPreferences.organisationId, organisationId), eq(mailPreferences.unsubscribeKey, key)))
    .returning({ userId: mailPreferences.userId });
  return stopped.length > 0;
}

/** What these people chose, by person; who never chose gets a key to stop what is mailed to them. */
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
    .where(and(eq(mailPreferences.organisationId, organisationId), inArray(userId, userIds)));
  return new Map(rows.map((row) => [row.userId, row]));
}
