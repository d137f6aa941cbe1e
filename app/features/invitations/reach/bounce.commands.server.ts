import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";

/** Which invitation did not arrive: by the number on the letter, or by the e-mail address. */
export type Undelivered = { serial: number } | { email: string } | { invitationId: string };

/**
 * Notes that a letter or a mail did not arrive, and says how many invitations that is about. Somebody whose e-mail address
 * does not work but whose postal address is known gets a letter; anybody else is not written to any more.
 */
export async function markBounced(
  db: Database,
  { organisationId, roundId, undelivered }: { organisationId: number; roundId?: number; undelivered: Undelivered },
): Promise<number> {
  const hasLetterLeft = sql`(${invitations.email} is not null and ${invitations.address} is not null)`;
  const marked = await db
    .update(invitations)
    .set({
      hasBounced: sql`not ${hasLetterLeft}`,
      sentOn: sql`case when ${hasLetterLeft} then null else ${invitations.sentOn} end`,
      email: null,
    })
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        roundId === undefined ? undefined : eq(invitations.roundId, roundId),
        eq(invitations.hasAnswered, false),
        isAbout(undelivered),
      ),
    )
    .returning({ id: invitations.id });
  return marked.length;
}

function isAbout(undelivered: Undelivered): SQL {
  if ("serial" in undelivered) return eq(invitations.serial, undelivered.serial);
  if ("invitationId" in undelivered) return eq(invitations.id, undelivered.invitationId);
  return sql`lower(${invitations.email}) = ${undelivered.email.toLowerCase()}`;
}
