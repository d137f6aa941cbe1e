import { and, eq, isNull, like } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { mails } from "~db/schema/index.ts";
import { mailsOfPerson } from "./reach.commands.server.ts";

/** Takes the mails about a round that still wait for one person out of the outbox. */
export async function dropWaitingMails(
  tx: Database,
  { organisationId, roundId, id }: { organisationId: number; roundId: number; id: string },
): Promise<void> {
  const ofPerson = like(mails.sendKey, `${mailsOfPerson(roundId, id)}%`);
  await tx.delete(mails).where(and(eq(mails.organisationId, organisationId), isNull(mails.sentAt), ofPerson));
}
