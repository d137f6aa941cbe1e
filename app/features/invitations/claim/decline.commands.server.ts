import { and, eq, exists, gt, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { invitations, rounds } from "~db/schema/index.ts";
import { dropWaitingMails } from "../reach/waiting-mails.commands.server.ts";
import { hashOfSecret } from "../secret.server.ts";
import { type Held, isHeld } from "./claim.commands.server.ts";

interface Declining {
  organisationId: number;
  held: Held;
  now: Date;
}

/**
 * Somebody who wants no reminder is forgotten as far as writing goes: the address goes from the invitation, and mails that
 * still wait. The link keeps working, for who thinks again; who began to answer goes on. False for what is unknown, expired
 * or of a closed round: nobody hears which. So is the code of a letter that a reminder replaced, of which nothing is kept.
 */
export async function declineReminders(db: Database, { organisationId, held, now }: Declining): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const [declined] = await tx
      .update(invitations)
      .set({ address: null, email: null })
      .where(
        and(
          eq(invitations.organisationId, organisationId),
          isOfPerson({ organisationId, held, now }),
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
    await dropWaitingMails(tx, { organisationId, ...declined });
    return true;
  });
}

/** The link or code of the newest letter, used or not, or the code with which another device goes on. */
function isOfPerson({ organisationId, held, now }: Declining): SQL | undefined {
  const ofLetter = and(isHeld({ organisationId, held }), gt(invitations.expiresAt, now));
  return "code" in held ? or(ofLetter, eq(invitations.resumeHash, hashOfSecret(held.code))) : ofLetter;
}
