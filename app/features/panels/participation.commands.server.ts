import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { panelMembers, panelParticipations, rounds } from "~db/schema/index.ts";

/**
 * Remembers that a member took part in a round of their panel. Who found it without being asked counts as asked on the day
 * that the round opened, so that nothing tells on which day they answered. Does nothing for whoever is no member.
 */
export async function noteMemberAnswered(
  db: Database,
  { organisationId, roundId, userId }: { organisationId: number; roundId: number; userId: string },
): Promise<void> {
  await db
    .insert(panelParticipations)
    .select(
      sql`select ${panelMembers.organisationId}, ${panelMembers.panelId}, ${panelMembers.userId}, ${rounds.id},
          (${rounds.opensAt} at time zone 'Europe/Amsterdam')::date, true
        from ${rounds} join ${panelMembers} on ${panelMembers.organisationId} = ${rounds.organisationId}
          and ${panelMembers.panelId} = ${rounds.panelId}
        where ${rounds.organisationId} = ${organisationId} and ${rounds.id} = ${roundId}
          and ${panelMembers.userId} = ${userId}::uuid`,
    )
    .onConflictDoUpdate({
      target: [
        panelParticipations.organisationId,
        panelParticipations.panelId,
        panelParticipations.userId,
        panelParticipations.roundId,
      ],
      set: { hasAnswered: true },
    });
}
