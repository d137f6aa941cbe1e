import { and, count, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { areas, invitations, rounds } from "~db/schema/index.ts";
import type { InvitedGroup } from "./response-table.ts";

/** Everybody who was invited to a round, by gemeente, age, gender and education. For staff only: groups may be one person. */
export async function invitedGroups(
  db: Database,
  { organisationId, roundId }: { organisationId: number; roundId: number },
): Promise<InvitedGroup[]> {
  const { ageGroup, gender, education, sentOn, hasBounced, hasAnswered, hasWithdrawn } = invitations;
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
      // Only answers that stand count as taking part.
      answered: those(sql`${hasAnswered} and not ${hasWithdrawn}`),
      withdrawn: those(sql`${hasWithdrawn}`),
    })
    .from(invitations)
    .leftJoin(areas, eq(areas.code, invitations.gemeenteCode))
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.roundId, roundId)))
    .groupBy(areas.name, ageGroup, gender, education);
}

/**
 * How many people want no reminder, of those who were written to and did not answer: nothing is left to write to them with.
 * Null once the round has closed: then the addresses of all are erased, and nobody knows any more.
 */
export async function declinedReminders(
  db: Database,
  { organisationId, roundId, now }: { organisationId: number; roundId: number; now: Date },
): Promise<number | null> {
  const ofRound = and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId), gt(rounds.closesAt, now));
  const [running] = await db.select({ id: rounds.id }).from(rounds).where(ofRound);
  if (!running) return null;
  const [declined] = await db
    .select({ people: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.roundId, roundId),
        isNotNull(invitations.sentOn),
        isNull(invitations.address),
        isNull(invitations.email),
        eq(invitations.hasBounced, false),
        eq(invitations.hasAnswered, false),
      ),
    );
  return declined?.people ?? 0;
}
