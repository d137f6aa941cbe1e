import { and, eq, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { panelMembers, panels } from "~db/schema/index.ts";
import { type Membership, takeBackMails, theMember } from "./membership.commands.server.ts";
import type { Profile } from "./profile.ts";

/** A profile as the member wants it from now on. */
export interface ProfileChange extends Membership, Omit<Profile, "ageGroup"> {
  /** Version of the text that stood on the page. */
  consentVersion: string;
  /** Whether the member agreed to that text with this form. */
  hasConsented: boolean;
  /** Whether an age group that was told before is erased; it always goes when a year of birth is told. */
  forgetAgeGroup: boolean;
}

export type ChangeOutcome = "changed" | "consent-needed" | "consent-changed" | "was-no-member";

/**
 * Stores what a member tells about themselves, which confirms it too. Nothing is stored under a text that the member did
 * not agree to: with an older consent they first agree to the text as it is now.
 */
export async function changeProfile(db: Database, change: ProfileChange, now: Date): Promise<ChangeOutcome> {
  return await db.transaction(async (tx) => {
    // Only the member is locked: inviting holds the panel for a while, and the text that was read is the one agreed to.
    const [member] = await tx
      .select({ agreedTo: panelMembers.consentVersion, current: panels.consentVersion })
      .from(panelMembers)
      .innerJoin(
        panels,
        and(eq(panels.organisationId, panelMembers.organisationId), eq(panels.id, panelMembers.panelId)),
      )
      .where(theMember(change))
      .for("update", { of: panelMembers });
    if (!member) return "was-no-member";
    if (member.current !== change.consentVersion) return "consent-changed";
    const isRenewed = member.agreedTo !== member.current;
    if (isRenewed && !change.hasConsented) return "consent-needed";
    await tx
      .update(panelMembers)
      .set({ ...columnsOf(change, now), ...(isRenewed ? consentOf(member.current, now) : {}) })
      .where(theMember(change));
    return "changed";
  });
}

function columnsOf(
  { birthYear, gender, education, areaCode, wijkCode, tenure, forgetAgeGroup }: ProfileChange,
  now: Date,
) {
  const ageGroup = forgetAgeGroup || birthYear !== null ? { ageGroup: null } : {};
  return { birthYear, gender, education, areaCode, wijkCode, tenure, ...ageGroup, refreshedOn: dayOf(now) };
}

function consentOf(consentVersion: string, now: Date) {
  return { consentVersion, consentedOn: dayOf(now) };
}

/** Notes that the profile is still right. */
export function confirmProfile(db: Database, membership: Membership, now: Date): Promise<boolean> {
  return updated(db, membership, { refreshedOn: dayOf(now) });
}

/** Asks a member nothing until a day; a mail that was ready to go is taken back. */
export async function pauseMembership(db: Database, membership: Membership, until: string): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const paused = await updated(tx, membership, { pausedUntil: until });
    if (paused) await takeBackMails(tx, membership);
    return paused;
  });
}

/** Ends a pause. */
export function resumeMembership(db: Database, membership: Membership): Promise<boolean> {
  return updated(db, membership, { pausedUntil: sql`null` });
}

/** False when there is no such member. */
async function updated(
  db: Database,
  membership: Membership,
  change: Parameters<ReturnType<Database["update"]>["set"]>[0],
): Promise<boolean> {
  const rows = await db
    .update(panelMembers)
    .set(change)
    .where(theMember(membership))
    .returning({ id: panelMembers.userId });
  return rows.length > 0;
}
