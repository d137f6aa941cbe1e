import { and, asc, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { areas, consentTexts, panelMembers, panels, rounds } from "~db/schema/index.ts";
import { ageGroupIn } from "./age.ts";
import { isPaused } from "./may-be-asked.ts";
import type { Profile } from "./profile.ts";
import { needsRefresh } from "./refresh.ts";

/** A survey of a panel that is open now. */
export interface OpenSurvey {
  slug: string;
  titleNl: string;
  titleEn: string;
  closesAt: Date;
}

/** A panel as the list shows it to one reader. */
export interface PanelSummary {
  slug: string;
  name: string;
  description: string;
  areaName: string;
  surveysPerYear: number;
  isMember: boolean;
  /** Surveys that are open now, the one that closes first in front. */
  openSurveys: OpenSurvey[];
}

/** What a member agreed to: the very words, from when they held, and the day on which the member agreed (Dutch: toestemming). */
export interface ConsentGiven {
  consentVersion: string;
  consentText: string;
  consentValidFrom: string;
  consentedOn: string;
}

/** A panel as its own page shows it. */
export interface Panel extends PanelSummary {
  id: number;
  areaCode: string;
  consentVersion: string;
  consentText: string;
  /** The reader's membership. */
  member: PanelMember | null;
}

/** A membership as the member sees it. */
export interface PanelMember extends ConsentGiven {
  recruitment: "open" | "invited";
  pausedUntil: string | null;
  refreshedOn: string | null;
}

/** Who reads, and at which moment: decides what is open and whose membership is shown. */
interface Reading {
  organisationId: number;
  userId: string | undefined;
  now: Date;
}

/** All panels of the organisation by name: one statement. */
export function listPanels(db: Database, reading: Reading): Promise<Panel[]> {
  return readPanels(db, reading, undefined);
}

/** One panel, or undefined when the organisation has no panel of this name. */
export async function findPanel(db: Database, reading: Reading & { slug: string }): Promise<Panel | undefined> {
  const [panel] = await readPanels(db, reading, eq(panels.slug, reading.slug));
  return panel;
}

/** The text that a member agreed to, which may be older than that of the panel. */
const agreedTexts = alias(consentTexts, "agreed_texts");

async function readPanels(db: Database, reading: Reading, which: SQL | undefined): Promise<Panel[]> {
  const rows = await db
    .select({
      panel: panels,
      areaName: areas.name,
      consentText: consentTexts.body,
      member: panelMembers,
      agreed: agreedTexts,
      round: { slug: rounds.slug, titleNl: rounds.titleNl, titleEn: rounds.titleEn, closesAt: rounds.closesAt },
    })
    .from(panels)
    .innerJoin(areas, eq(areas.code, panels.areaCode))
    .innerJoin(
      consentTexts,
      and(
        eq(consentTexts.organisationId, panels.organisationId),
        eq(consentTexts.panelId, panels.id),
        eq(consentTexts.version, panels.consentVersion),
      ),
    )
    .leftJoin(
      panelMembers,
      and(
        eq(panelMembers.organisationId, panels.organisationId),
        eq(panelMembers.panelId, panels.id),
        sql`${panelMembers.userId} = ${reading.userId ?? null}::uuid`,
      ),
    )
    .leftJoin(
      agreedTexts,
      and(
        eq(agreedTexts.organisationId, panelMembers.organisationId),
        eq(agreedTexts.panelId, panelMembers.panelId),
        eq(agreedTexts.version, panelMembers.consentVersion),
      ),
    )
    .leftJoin(
      rounds,
      and(
        eq(rounds.organisationId, panels.organisationId),
        eq(rounds.panelId, panels.id),
        eq(rounds.audience, "panel"),
        lte(rounds.opensAt, reading.now),
        gt(rounds.closesAt, reading.now),
      ),
    )
    .where(and(eq(panels.organisationId, reading.organisationId), which))
    .orderBy(asc(panels.name), asc(panels.id), asc(rounds.closesAt));
  const ids = [...new Set(rows.map((row) => row.panel.id))];
  return ids.flatMap((id) => asPanel(rows.filter((row) => row.panel.id === id)));
}

type Row = {
  panel: typeof panels.$inferSelect;
  areaName: string;
  consentText: string;
  member: typeof panelMembers.$inferSelect | null;
  agreed: typeof consentTexts.$inferSelect | null;
  round: OpenSurvey | null;
};

/** A panel stands in as many rows as it has open surveys, and in one when it has none. */
function asPanel(rows: Row[]): Panel[] {
  const [first] = rows;
  if (!first) return [];
  const { panel, areaName, consentText, member, agreed } = first;
  const { organisationId: _organisation, ...rest } = panel;
  return [
    {
      ...rest,
      areaName,
      consentText,
      isMember: member !== null,
      member: member && agreed && asMember(member, agreed),
      openSurveys: rows.flatMap((row) => row.round ?? []),
    },
  ];
}

function asMember(
  { consentedOn, recruitment, pausedUntil, refreshedOn }: typeof panelMembers.$inferSelect,
  { version, body, validFrom }: typeof consentTexts.$inferSelect,
): PanelMember {
  const consent = { consentVersion: version, consentText: body, consentValidFrom: validFrom, consentedOn };
  return { ...consent, recruitment, pausedUntil, refreshedOn };
}

/**
 * A person's membership of a panel with what of themselves goes with their answers, or null. The age group is that of the
 * day on which they answer.
 */
export async function membershipOf(
  db: Database,
  where: { organisationId: number; panelId: number; userId: string; now: Date },
): Promise<
  (Pick<Profile, "ageGroup" | "gender" | "education" | "areaCode"> & { recruitment: "open" | "invited" }) | null
> {
  const [member] = await db
    .select({
      recruitment: panelMembers.recruitment,
      birthYear: panelMembers.birthYear,
      ageGroup: panelMembers.ageGroup,
      gender: panelMembers.gender,
      education: panelMembers.education,
      areaCode: panelMembers.areaCode,
    })
    .from(panelMembers)
    .where(
      and(
        eq(panelMembers.organisationId, where.organisationId),
        eq(panelMembers.panelId, where.panelId),
        eq(panelMembers.userId, where.userId),
      ),
    );
  if (!member) return null;
  const { birthYear, ageGroup, ...told } = member;
  return { ...told, ageGroup: ageGroupIn(Number(dayOf(where.now).slice(0, 4)), { birthYear, ageGroup }) };
}

/** A membership as the member finds it back on their own page. */
export interface OwnPanel {
  slug: string;
  name: string;
  consent: ConsentGiven;
  /** Whether whoever joins now agrees to another text. */
  hasNewerConsent: boolean;
  pausedUntil: string | null;
  /** Whether the member should look whether their profile is still right. */
  needsRefresh: boolean;
  openSurveys: OpenSurvey[];
}

/** The panels that one person belongs to, the newest membership first. */
export async function panelsOfMember(
  db: Database,
  where: { organisationId: number; userId: string; now: Date },
): Promise<OwnPanel[]> {
  const found = await readPanels(db, where, sql`${panelMembers.userId} is not null`);
  return found
    .flatMap(({ member, ...panel }) => (member ? [{ member, panel }] : []))
    .sort((a, b) => b.member.consentedOn.localeCompare(a.member.consentedOn))
    .map(({ member: { recruitment: _, refreshedOn, pausedUntil, ...consent }, panel }) => ({
      slug: panel.slug,
      name: panel.name,
      openSurveys: panel.openSurveys,
      consent,
      hasNewerConsent: consent.consentVersion !== panel.consentVersion,
      pausedUntil: isPaused(pausedUntil, where.now) ? pausedUntil : null,
      needsRefresh: needsRefresh({ consentedOn: consent.consentedOn, refreshedOn }, where.now),
    }));
}
