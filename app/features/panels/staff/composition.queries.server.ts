import { and, count, desc, eq, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { consentTexts, panelMembers } from "~db/schema/index.ts";
import type { MemberGroup } from "./member-levels.ts";

interface OfPanel {
  organisationId: number;
  panelId: number;
}

const membersOf = ({ organisationId, panelId }: OfPanel) =>
  and(eq(panelMembers.organisationId, organisationId), eq(panelMembers.panelId, panelId));

/** The members of a panel, those who told the same together. */
export async function memberGroups(db: Database, panel: OfPanel): Promise<MemberGroup[]> {
  const { birthYear, ageGroup, gender, education, tenure, areaCode, wijkCode } = panelMembers;
  return await db
    .select({ birthYear, ageGroup, gender, education, tenure, areaCode, wijkCode, members: count() })
    .from(panelMembers)
    .where(membersOf(panel))
    .groupBy(birthYear, ageGroup, gender, education, tenure, areaCode, wijkCode);
}

/** A version of the text of consent, and how many members hold it. */
interface ConsentHeld {
  version: string;
  body: string;
  validFrom: string;
  members: number;
}

/** How many members there are, in which ways. */
export interface MemberCounts {
  members: number;
  invited: number;
  paused: number;
  /** Every version of the text with how many members agreed to it, the newest first. */
  consents: ConsentHeld[];
}

/** The members of a panel by how they came, whether they pause, and what they agreed to. */
export async function countMembers(db: Database, panel: OfPanel & { now: Date }): Promise<MemberCounts> {
  const [[counts], consents] = await Promise.all([
    db
      .select({
        members: count(),
        invited: sql<number>`count(*) filter (where ${panelMembers.recruitment} = 'invited')`.mapWith(Number),
        paused: sql<number>`count(*) filter (where ${panelMembers.pausedUntil} > ${dayOf(panel.now)}::date)`.mapWith(
          Number,
        ),
      })
      .from(panelMembers)
      .where(membersOf(panel)),
    consentsHeld(db, panel),
  ]);
  return { members: 0, invited: 0, paused: 0, ...counts, consents };
}

function consentsHeld(db: Database, { organisationId, panelId }: OfPanel): Promise<ConsentHeld[]> {
  const { version, body, validFrom } = consentTexts;
  return db
    .select({ version, body, validFrom, members: count(panelMembers.userId) })
    .from(consentTexts)
    .leftJoin(
      panelMembers,
      and(
        eq(panelMembers.organisationId, consentTexts.organisationId),
        eq(panelMembers.panelId, consentTexts.panelId),
        eq(panelMembers.consentVersion, version),
      ),
    )
    .where(and(eq(consentTexts.organisationId, organisationId), eq(consentTexts.panelId, panelId)))
    .groupBy(version, body, validFrom)
    .orderBy(desc(validFrom), desc(version));
}
