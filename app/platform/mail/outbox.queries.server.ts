import { and, count, desc, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { mails } from "~db/schema/index.ts";

export type MailState = (typeof mails.$inferSelect)["state"];
export type MailCounts = Record<MailState, number>;

/** How many mails wait, went and were given up. */
export async function countMails(db: Database, organisationId: number): Promise<MailCounts> {
  const rows = await db
    .select({ state: mails.state, mails: count() })
    .from(mails)
    .where(eq(mails.organisationId, organisationId))
    .groupBy(mails.state);
  const counts: MailCounts = { waiting: 0, sent: 0, failed: 0 };
  for (const row of rows) counts[row.state] = row.mails;
  return counts;
}

/** The newest mails in one state. */
export async function mailsIn(
  db: Database,
  { organisationId, state, most }: { organisationId: number; state: MailState; most: number },
) {
  return await db
    .select({
      id: mails.id,
      recipient: mails.recipient,
      subject: mails.subject,
      body: mails.body,
      attempts: mails.attempts,
      nextAt: mails.nextAt,
      lastError: mails.lastError,
    })
    .from(mails)
    .where(and(eq(mails.organisationId, organisationId), eq(mails.state, state)))
    .orderBy(desc(mails.id))
    .limit(most);
}
