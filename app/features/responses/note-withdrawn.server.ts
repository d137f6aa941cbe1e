import { and, eq, isNotNull } from "drizzle-orm";
import { markWithdrawn } from "~/features/invitations/claim/answered.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { responses, roundKeys } from "~db/schema/index.ts";
import { invitationOfParticipant } from "./invitation-of-participant.server.ts";

/**
 * Remembers of somebody who was invited that they took their answers back, after that was done and apart from it; the same
 * form sent again does it again. Once the round has closed nobody knows whose response it was, and nothing is noted.
 */
export async function noteWithdrawn(
  db: Database,
  { organisationId, receipt }: { organisationId: number; receipt: string },
): Promise<void> {
  const [held] = await db
    .select({ roundId: responses.roundId, participantId: responses.participantId, roundKey: roundKeys.key })
    .from(responses)
    .innerJoin(
      roundKeys,
      and(eq(roundKeys.organisationId, responses.organisationId), eq(roundKeys.roundId, responses.roundId)),
    )
    .where(
      and(
        eq(responses.organisationId, organisationId),
        eq(responses.receipt, receipt),
        isNotNull(responses.withdrawnOn),
      ),
    );
  const invitationId = held && (await invitationOfParticipant(db, { organisationId, ...held }));
  if (invitationId) await markWithdrawn(db, { organisationId, invitationId });
}
