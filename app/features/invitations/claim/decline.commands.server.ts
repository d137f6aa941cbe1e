import { and, eq, exists, gt, isNull, like, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { invitations, mails, rounds } from "~db/schema/index.ts";
import { mailsOfRound } from "../reach/reach.commands.server.ts";
import { type Held, isHeld } from "./claim.commands.server.ts";

interface Declining {
  organisationId: number;
  held: Held;
  now: Date;
}

/**
 * Somebody who wants no reminder is forgotten as far as writing goes: the address goes from the invitation, and mails that
 * still wait. The link keeps working, for who thinks again. False for what is unknown, used, expired or of a closed round:
 * nobody hears which.
 */
export async function declineReminders(db: Database, { organisationId, held, now }: Declining): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const [declined] = await tx
      .update(invitations)
      .set({ address: null, email: null })
      .where(
        and(
          isHeld({ organisationId, held }),
          isNull(invitations.usedOn),
          gt(invitations.expiresAt, now),
          exists(
            tx
              .select({ one: sql`1` })
              .from(rounds)
              .where(
                and(
                  eq(rounds.organisationId, invitations.organisationId),
                  eq(rounds.id, invitations.roundId),
                  gt(rounds.closesAt, now),
                ),
              ),
          ),
        ),
      )
      .returning({ id: invitations.id, roundId: invitations.roundId });
    if (!declined) return false;
    const ofPerson = like(mails.sendKey, `${mailsOfRound(declined.roundId)}${declined.id}:%`);
    await tx.delete(mails).where(and(eq(mails.organisationId, organisationId), isNull(mails.sentAt), ofPerson));
    return true;
  });
}
