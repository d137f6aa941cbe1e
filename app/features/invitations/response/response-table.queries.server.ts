import { and, count, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { areas, invitations } from "~db/schema/index.ts";
import type { InvitedGroup } from "./response-table.ts";

/** Everybody who was invited to a round, by gemeente, age, gender and education. For staff only: groups may be one person. */
export async function invitedGroups(
  db: Database,
  { organisationId, roundId }: { organisationId: number; roundId: number },
): Promise<InvitedGroup[]> {
  const { ageGroup, gender, education, sentOn, hasBounced, hasAnswered } = invitations;
  const those = (condition: ReturnType<typeof sql>) =>
    sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
  return await db
    .select({
      gemeente: areas.name,
      age: ageGroup,
      gender,
      education,
      invited: count(),
      writtenTo: those(sql`(${sentOn} is not null and not ${hasBounced}) or ${hasAnswered}`),
      bounced: those(sql`${hasBounced} and not ${hasAnswered}`),
      answered: those(sql`${hasAnswered}`),
    })
    .from(invitations)
    .leftJoin(areas, eq(areas.code, invitations.gemeenteCode))
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.roundId, roundId)))
    .groupBy(areas.name, ageGroup, gender, education);
}
