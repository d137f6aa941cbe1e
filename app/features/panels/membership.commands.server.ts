import { and, eq, sql } from "drizzle-orm";
import type { Role } from "~/features/accounts/role.ts";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { panelMembers, panels } from "~db/schema/index.ts";
import { mayJoin } from "./panel.permissions.ts";
import type { Profile } from "./profile.ts";

interface Membership {
  organisationId: number;
  panelId: number;
  userId: string;
}

/** Joining, with consent to the version of the text that the person has read. */
export interface Joining extends Membership, Profile {
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
  const { organisationId, panelId, userId, consentVersion } = joining;
  const { ageGroup, gender, education, areaCode } = joining;
  // The version is compared by the statement that stores it, so that no change of the text can slip in between.
  const joined = await db
    .insert(panelMembers)
    .select(
      sql`select ${panels.organisationId}, ${panels.id}, ${userId}::uuid, 'open'::stream, ${panels.consentVersion},
          ${dayOf(now)}::date, ${ageGroup}::age_group, ${gender}::gender, ${education}::education, ${areaCode}::text
        from ${panels}
        where ${panels.organisationId} = ${organisationId} and ${panels.id} = ${panelId}
          and ${panels.consentVersion} = ${consentVersion}`,
    )
    .onConflictDoNothing()
    .returning({ userId: panelMembers.userId });
  if (joined.length > 0) return "joined";
  return (await isMember(db, joining)) ? "already-member" : "consent-changed";
}

/** Ends a membership and with it the consent: everything the panel knew about the person is deleted. */
export async function leavePanel(db: Database, membership: Membership): Promise<"left" | "was-no-member"> {
  const left = await db.delete(panelMembers).where(theMember(membership)).returning({ userId: panelMembers.userId });
  return left.length > 0 ? "left" : "was-no-member";
}

async function isMember(db: Database, membership: Membership): Promise<boolean> {
  const found = await db.select({ userId: panelMembers.userId }).from(panelMembers).where(theMember(membership));
  return found.length > 0;
}

function theMember({ organisationId, panelId, userId }: Membership) {
  return and(
    eq(panelMembers.organisationId, organisationId),
    eq(panelMembers.panelId, panelId),
    eq(panelMembers.userId, userId),
  );
}
