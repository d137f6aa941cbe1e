import { and, eq, inArray, sql } from "drizzle-orm";
import type { Role } from "~/features/accounts/role.ts";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { mails, panelMembers, panelParticipations, panels } from "~db/schema/index.ts";
import { sendKeyOf } from "./invitation-key.ts";
import { mayJoin } from "./panel.permissions.ts";
import type { Profile } from "./profile.ts";

/** Whose membership of which panel. */
export interface Membership {
  organisationId: number;
  panelId: number;
  userId: string;
}

/** Joining, with consent to the version of the text that the person has read. */
export interface Joining extends Membership, Omit<Profile, "ageGroup"> {
  role: Role;
  consentVersion: string;
}

export type JoinOutcome = "joined" | "already-member" | "consent-changed" | "not-allowed";

/**
 * Makes somebody a member who joined on the site and says how it went. Joining again changes nothing; consent to a
 * text that has changed meanwhile is refused.
 */
export async function joinPanel(db: Database, joining: Joining, now: Date): Promise<JoinOutcome> {
  if (!mayJoin(joining.role)) return "not-allowed";
  const { organisationId, panelId, consentVersion } = joining;
  // The version is compared by the statement that stores it, so that no change of the text can slip in between.
  const joined = await db
    .insert(panelMembers)
    .select(
      sql`select ${columnsOf(joining, now)} from ${panels}
        where ${panels.organisationId} = ${organisationId} and ${panels.id} = ${panelId}
          and ${panels.consentVersion} = ${consentVersion}`,
    )
    .onConflictDoNothing()
    .returning({ userId: panelMembers.userId });
  if (joined.length > 0) return "joined";
  return (await isMember(db, joining)) ? "already-member" : "consent-changed";
}

/** The values of a new member in the order of the columns; the age group of a member who tells a year follows from it. */
function columnsOf({ userId, birthYear, gender, education, areaCode, wijkCode, tenure }: Joining, now: Date) {
  return sql`${panels.organisationId}, ${panels.id}, ${userId}::uuid, 'open'::stream, ${panels.consentVersion},
    ${dayOf(now)}::date, null::age_group, ${gender}::gender, ${education}::education, ${areaCode}::text,
    ${wijkCode}::text, ${birthYear}::smallint, ${tenure}::tenure, null::date, ${dayOf(now)}::date`;
}

/**
 * Ends a membership and with it the consent: everything the panel knew about the person is deleted, and so are mails about
 * its surveys.
 */
export async function leavePanel(db: Database, membership: Membership): Promise<"left" | "was-no-member"> {
  return await db.transaction(async (tx) => {
    await takeBackMails(tx, membership);
    const left = await tx.delete(panelMembers).where(theMember(membership)).returning({ userId: panelMembers.userId });
    return left.length > 0 ? "left" : "was-no-member";
  });
}

/** Deletes the mails that asked this member for a survey, sent or not: they hold the address. */
export async function takeBackMails(db: Database, membership: Membership): Promise<void> {
  const { organisationId, panelId, userId } = membership;
  const asked = await db
    .select({ roundId: panelParticipations.roundId })
    .from(panelParticipations)
    .where(
      and(
        eq(panelParticipations.organisationId, organisationId),
        eq(panelParticipations.panelId, panelId),
        eq(panelParticipations.userId, userId),
      ),
    );
  if (asked.length === 0) return;
  const keys = asked.map(({ roundId }) => sendKeyOf({ panelId, roundId, userId }));
  await db.delete(mails).where(and(eq(mails.organisationId, organisationId), inArray(mails.sendKey, keys)));
}

async function isMember(db: Database, membership: Membership): Promise<boolean> {
  const found = await db.select({ userId: panelMembers.userId }).from(panelMembers).where(theMember(membership));
  return found.length > 0;
}

/** The row of one membership. */
export function theMember({ organisationId, panelId, userId }: Membership) {
  return and(
    eq(panelMembers.organisationId, organisationId),
    eq(panelMembers.panelId, panelId),
    eq(panelMembers.userId, userId),
  );
}
