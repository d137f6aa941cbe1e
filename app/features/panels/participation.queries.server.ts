import { and, desc, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { panelParticipations, panels, rounds } from "~db/schema/index.ts";
import type { ShownParticipation } from "./own-participations.tsx";

/**
 * Which surveys a person was asked for as a member, of one panel or of all of theirs, the newest in front (Dutch: deelname).
 * It tells nothing of what was answered.
 */
export async function participationsOf(
  db: Database,
  { organisationId, userId, panelId, now }: { organisationId: number; userId: string; panelId?: number; now: Date },
): Promise<ShownParticipation[]> {
  const rows = await db
    .select({
      roundId: rounds.id,
      panelName: panels.name,
      titleNl: rounds.titleNl,
      titleEn: rounds.titleEn,
      invitedOn: panelParticipations.invitedOn,
      closesAt: rounds.closesAt,
      hasAnswered: panelParticipations.hasAnswered,
    })
    .from(panelParticipations)
    .innerJoin(
      rounds,
      and(eq(rounds.organisationId, panelParticipations.organisationId), eq(rounds.id, panelParticipations.roundId)),
    )
    .innerJoin(
      panels,
      and(eq(panels.organisationId, panelParticipations.organisationId), eq(panels.id, panelParticipations.panelId)),
    )
    .where(
      and(
        eq(panelParticipations.organisationId, organisationId),
        eq(panelParticipations.userId, userId),
        panelId === undefined ? undefined : eq(panelParticipations.panelId, panelId),
      ),
    )
    .orderBy(desc(panelParticipations.invitedOn), desc(rounds.id));
  return rows.map(({ closesAt, ...row }) => ({ ...row, isOpen: closesAt > now }));
}
