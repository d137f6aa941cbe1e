import { and, eq, or } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";

interface OfInvitation {
  organisationId: number;
  invitationId: string;
}

/**
 * Remembers that somebody answered, so that no reminder goes to them: no time, and in a transaction of its own, so that
 * nothing ties the row to the response (docs/requirements.md PR-2, PR-3).
 */
export async function markAnswered(db: Database, invitation: OfInvitation): Promise<void> {
  const isNew = or(eq(invitations.hasAnswered, false), eq(invitations.hasWithdrawn, true));
  await db
    .update(invitations)
    .set({ hasAnswered: true, hasWithdrawn: false })
    .where(and(isOne(invitation), isNew));
}

/**
 * Remembers that somebody took the answers back: they count no more as taking part, and are not reminded either, because they
 * chose. Apart from the response, like `markAnswered`.
 */
export async function markWithdrawn(db: Database, invitation: OfInvitation): Promise<void> {
  await db.update(invitations).set({ hasAnswered: true, hasWithdrawn: true }).where(isOne(invitation));
}

function isOne({ organisationId, invitationId }: OfInvitation) {
  return and(eq(invitations.organisationId, organisationId), eq(invitations.id, invitationId));
}
