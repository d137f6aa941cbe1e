import { and, eq, isNotNull, or, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";

interface OfRound {
  organisationId: number;
  roundId: number;
}

/** Whether people of a round got letters, which have a number to look for. */
export async function hasLetters(db: Database, { organisationId, roundId }: OfRound): Promise<boolean> {
  const [sent] = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.roundId, roundId),
        isNotNull(invitations.sentOn),
        isNotNull(invitations.address),
      ),
    )
    .limit(1);
  return sent !== undefined;
}

/**
 * The invitation of the letter with this number. Undefined when there is none, and when answers of the person stand: nobody
 * hears which, and no slip of the pen writes over the answers of somebody else.
 */
export async function invitationOfLetter(
  db: Database,
  { organisationId, roundId, serial }: OfRound & { serial: number },
): Promise<string | undefined> {
  const [found] = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.roundId, roundId),
        eq(invitations.serial, serial),
        isNotNull(invitations.sentOn),
        or(eq(invitations.hasAnswered, false), eq(invitations.hasWithdrawn, true)),
      ),
    );
  return found?.id;
}

/**
 * Remembers that somebody answered on paper or by telephone: their link and code are used, and no reminder goes to them. In
 * a transaction of its own and with the day only, as for an answer on the site, so that nothing ties the row to the response.
 */
export async function markAnsweredOnPaper(
  db: Database,
  { organisationId, invitationId, now }: { organisationId: number; invitationId: string; now: Date },
): Promise<void> {
  await db
    .update(invitations)
    .set({ hasAnswered: true, hasWithdrawn: false, usedOn: sql`coalesce(${invitations.usedOn}, ${dayOf(now)}::date)` })
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.id, invitationId)));
}
