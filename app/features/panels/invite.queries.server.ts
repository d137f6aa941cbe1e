import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { panelMembers, panelParticipations, panels, rounds, users } from "~db/schema/index.ts";
import { mayBeAsked } from "./may-be-asked.ts";

/** A member with what decides whether they are asked for a round. */
export interface AskableMember {
  userId: string;
  email: string;
  pausedUntil: string | null;
  /** What they were asked for, without rounds that were taken back before they opened. */
  participations: { invitedOn: string }[];
  /** Whether they were asked for this very round. */
  askedBefore: boolean;
}

interface OfRound {
  organisationId: number;
  panelId: number;
  roundId: number;
}

/**
 * All members of a panel who still are residents: staff do not answer their own questions. Two statements, each along one
 * key, because a join of thousands of members with invitations that were just written is slow until they are counted.
 */
export async function askableMembers(db: Database, ofRound: OfRound): Promise<AskableMember[]> {
  const { organisationId, panelId } = ofRound;
  const members = await db
    .select({ userId: panelMembers.userId, email: users.email, pausedUntil: panelMembers.pausedUntil })
    .from(panelMembers)
    .innerJoin(users, and(eq(users.organisationId, panelMembers.organisationId), eq(users.id, panelMembers.userId)))
    .where(
      and(
        eq(panelMembers.organisationId, organisationId),
        eq(panelMembers.panelId, panelId),
        eq(users.role, "resident"),
      ),
    )
    .orderBy(asc(panelMembers.userId));
  const asked = await askedBefore(db, ofRound);
  return members.map((member) => {
    const before = asked.get(member.userId);
    const participations = (before?.days ?? []).map((invitedOn) => ({ invitedOn }));
    return { ...member, participations, askedBefore: before?.forThisRound ?? false };
  });
}

/** Per member on which days they were asked, and whether for this very round. */
async function askedBefore(db: Database, { organisationId, panelId, roundId }: OfRound) {
  const ofPanel = db
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.panelId, panelId)));
  const rows = await db
    .select({
      userId: panelParticipations.userId,
      days: sql<string[]>`array_agg(${panelParticipations.invitedOn}::text)`,
      forThisRound: sql<boolean>`bool_or(${panelParticipations.roundId} = ${roundId})`,
    })
    .from(panelParticipations)
    .where(
      and(
        eq(panelParticipations.organisationId, organisationId),
        eq(panelParticipations.panelId, panelId),
        inArray(panelParticipations.roundId, ofPanel),
      ),
    )
    .groupBy(panelParticipations.userId);
  return new Map(rows.map(({ userId, ...row }) => [userId, row]));
}

/** A round of a panel to which members can still be asked, with how many may be. */
export interface RoundToInvite {
  id: number;
  titleNl: string;
  titleEn: string;
  opensAt: Date;
  closesAt: Date;
  members: { yes: number; paused: number; tired: number; askedBefore: number };
}

/** The open and planned rounds of a panel, the first to open in front. */
export async function roundsToInvite(
  db: Database,
  { organisationId, panelId, now }: { organisationId: number; panelId: number; now: Date },
): Promise<RoundToInvite[]> {
  const ofPanel = await db
    .select({
      id: rounds.id,
      titleNl: rounds.titleNl,
      titleEn: rounds.titleEn,
      opensAt: rounds.opensAt,
      closesAt: rounds.closesAt,
      surveysPerYear: panels.surveysPerYear,
    })
    .from(rounds)
    .innerJoin(panels, and(eq(panels.organisationId, rounds.organisationId), eq(panels.id, rounds.panelId)))
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.panelId, panelId), gt(rounds.closesAt, now)))
    .orderBy(asc(rounds.opensAt), asc(rounds.id));
  return await Promise.all(
    ofPanel.map(async ({ surveysPerYear, ...round }) => {
      const members = await askableMembers(db, { organisationId, panelId, roundId: round.id });
      return { ...round, members: countsOf(members, surveysPerYear, now) };
    }),
  );
}

function countsOf(members: AskableMember[], surveysPerYear: number, now: Date): RoundToInvite["members"] {
  const counts = { yes: 0, paused: 0, tired: 0, askedBefore: 0 };
  for (const member of members) {
    if (member.askedBefore) counts.askedBefore += 1;
    else counts[mayBeAsked({ ...member, surveysPerYear }, member.participations, now)] += 1;
  }
  return counts;
}
