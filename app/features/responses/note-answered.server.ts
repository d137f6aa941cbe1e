import { and, eq } from "drizzle-orm";
import { markAnswered } from "~/features/invitations/claim/answered.commands.server.ts";
import { noteMemberAnswered } from "~/features/panels/participation.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { panelParticipations } from "~db/schema/index.ts";
import { invitationOfParticipant } from "./invitation-of-participant.server.ts";
import { type Person, participantIdOf } from "./participant.server.ts";

interface Answered {
  organisationId: number;
  roundId: number;
  roundKey: Uint8Array;
  person: Person;
}

/**
 * Remembers of somebody who was invited, or of a member of a panel, that they answered, after the response is stored and
 * apart from it. If this is cut off, sending the same form again does it; at worst somebody gets a reminder too many.
 */
export async function noteAnswered(db: Database, answered: Answered): Promise<void> {
  const { organisationId, roundId } = answered;
  const invitationId = await invitationOf(db, answered);
  if (invitationId) return await markAnswered(db, { organisationId, invitationId });
  const userId = await memberOf(db, answered);
  if (userId) await noteMemberAnswered(db, { organisationId, roundId, userId });
}

async function invitationOf(db: Database, answered: Answered): Promise<string | undefined> {
  const { person } = answered;
  if (person.kind === "invited") return person.invitationId;
  if (person.kind !== "resumed") return undefined;
  return await invitationOfParticipant(db, { ...answered, participantId: person.participantId });
}

/** The account of a member; it is looked for among those who were asked where only the id in the round is known. */
async function memberOf(
  db: Database,
  { organisationId, roundId, roundKey, person }: Answered,
): Promise<string | undefined> {
  if (person.kind === "account") return person.userId;
  if (person.kind !== "resumed") return undefined;
  const asked = await db
    .select({ userId: panelParticipations.userId })
    .from(panelParticipations)
    .where(
      and(
        eq(panelParticipations.organisationId, organisationId),
        eq(panelParticipations.roundId, roundId),
        eq(panelParticipations.hasAnswered, false),
      ),
    );
  const idOf = (userId: string) => participantIdOf(roundKey, { kind: "account", userId });
  return asked.find(({ userId }) => idOf(userId) === person.participantId)?.userId;
}
