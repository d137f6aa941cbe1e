import { and, eq, isNotNull, or } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";
import { participantIdOf } from "./participant.server.ts";

interface Participant {
  organisationId: number;
  roundId: number;
  roundKey: Uint8Array;
  participantId: string;
}

/**
 * The invitation of a participant, of whom only the id in the round is known: while the key is there it can be tried on
 * everybody who began or answered. Without the key nobody finds it (docs/requirements.md PR-2).
 */
export async function invitationOfParticipant(
  db: Database,
  { organisationId, roundId, roundKey, participantId }: Participant,
): Promise<string | undefined> {
  const used = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.roundId, roundId),
        // Who answered on paper never began on the site.
        or(isNotNull(invitations.sessionHash), eq(invitations.hasAnswered, true)),
      ),
    );
  return used.find(({ id }) => participantIdOf(roundKey, { kind: "invited", invitationId: id }) === participantId)?.id;
}
