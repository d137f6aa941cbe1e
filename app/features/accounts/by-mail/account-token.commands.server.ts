import { and, eq, gt, lte } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { currentOrganisationId } from "~db/current-organisation.server.ts";
import { accountTokens } from "~db/schema/index.ts";
import { hashOfToken, newToken } from "../session-cookie.server.ts";

type Purpose = (typeof accountTokens.$inferSelect)["purpose"];

/** A link works for an hour (docs/requirements.md TOK-1). */
const LIFETIME_MS = 60 * 60 * 1000;

interface Wanted {
  organisationId: number;
  userId: string;
  purpose: Purpose;
}

/** When a link that is sent now stops working: its mail is of no use after that. */
export function tokenEnds(now: Date): Date {
  return new Date(now.getTime() + LIFETIME_MS);
}

/** Makes the secret of a link in a mail. Earlier links to the same end go on working: mails overtake one another. */
export async function issueToken(db: Database, wanted: Wanted, now: Date): Promise<string> {
  const token = newToken();
  await db.insert(accountTokens).values({ ...wanted, tokenHash: hashOfToken(token), expiresAt: tokenEnds(now) });
  return token;
}

function isToken(token: string, purpose: Purpose, now: Date) {
  return and(
    eq(accountTokens.organisationId, currentOrganisationId),
    eq(accountTokens.tokenHash, hashOfToken(token)),
    eq(accountTokens.purpose, purpose),
    gt(accountTokens.expiresAt, now),
  );
}

/** Whether a link still works. Changes nothing: mail programs open links by themselves. */
export async function tokenWorks(db: Database, token: string, purpose: Purpose, now: Date): Promise<boolean> {
  const [found] = await db
    .select({ userId: accountTokens.userId })
    .from(accountTokens)
    .where(isToken(token, purpose, now));
  return found !== undefined;
}

/** Uses a link up, and every other one to the same end. Gives whose it was; of many at the same time one gets it. */
export async function takeToken(
  db: Database,
  token: string,
  purpose: Purpose,
  now: Date,
): Promise<{ organisationId: number; userId: string } | undefined> {
  const [taken] = await db
    .delete(accountTokens)
    .where(isToken(token, purpose, now))
    .returning({ organisationId: accountTokens.organisationId, userId: accountTokens.userId });
  if (!taken) return undefined;
  await db
    .delete(accountTokens)
    .where(
      and(
        eq(accountTokens.organisationId, taken.organisationId),
        eq(accountTokens.userId, taken.userId),
        eq(accountTokens.purpose, purpose),
      ),
    );
  return taken;
}

/** Deletes links that stopped working. */
export async function deleteOldTokens(db: Database, now: Date): Promise<number> {
  const gone = await db
    .delete(accountTokens)
    .where(lte(accountTokens.expiresAt, now))
    .returning({ of: accountTokens.userId });
  return gone.length;
}
