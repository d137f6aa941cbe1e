import { and, asc, count, eq, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { panelMembers } from "~db/schema/index.ts";
import type { MemberGroup } from "./composition.ts";

interface OfPanel {
  organisationId: number;
  panelId: number;
}

const membersOf = ({ organisationId, panelId }: OfPanel) =>
  and(eq(panelMembers.organisationId, organisationId), eq(panelMembers.panelId, panelId));

/** The members of a panel, those who told the same together. */
export async function memberGroups(db: Database, panel: OfPanel): Promise<MemberGroup[]> {
  const { birthYear, ageGroup, gender, education, areaCode } = panelMembers;
  return await db
    .select({ birthYear, ageGroup, gender, education, areaCode, members: count() })
    .from(panelMembers)
    .where(membersOf(panel))
    .groupBy(birthYear, ageGroup, gender, education, areaCode);
}

/** How many members there are, in which ways. */
export interface MemberCounts {
  members: number;
  invited: number;
  paused: number;
  /** Per version of the text how many members agreed to it, in the order of the versions. */
  consents: { version: string; members: number }[];
}

/** The members of a panel by how they came, whether they pause, and what they agreed to. */
export async function countMembers(db: Database, panel: OfPanel & { now: Date }): Promise<MemberCounts> {
  const rows = await db
    .select({
      version: panelMembers.consentVersion,
      members: count(),
      invited: sql<number>`count(*) filter (where ${panelMembers.recruitment} = 'invited')`.mapWith(Number),
      paused: sql<number>`count(*) filter (where ${panelMembers.pausedUntil} > ${dayOf(panel.now)}::date)`.mapWith(
        Number,
      ),
    })
    .from(panelMembers)
    .where(membersOf(panel))
    .groupBy(panelMembers.consentVersion)
    .orderBy(asc(panelMembers.consentVersion));
  const total = (key: "members" | "invited" | "paused") => rows.reduce((sum, row) => sum + row[key], 0);
  return {
    members: total("members"),
    invited: total("invited"),
    paused: total("paused"),
    consents: rows.map(({ version, members }) => ({ version, members })),
  };
}
