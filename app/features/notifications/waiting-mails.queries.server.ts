import { and, desc, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { mails } from "~db/schema/index.ts";

/** The newest mails that wait, whole, with the links in them: only for a page that is nowhere but with made-up people. */
export async function waitingMails(db: Database, { organisationId, most }: { organisationId: number; most: number }) {
  const { id, sendKey, recipient, subject, body, unsubscribeUrl } = mails;
  return await db
    .select({ id, sendKey, recipient, subject, body, unsubscribeUrl })
    .from(mails)
    .where(and(eq(mails.organisationId, organisationId), eq(mails.state, "waiting")))
    .orderBy(desc(id))
    .limit(most);
}
