import { and, asc, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { areas, panelMembers, panels, rounds } from "~db/schema/index.ts";
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
export interface PanelMember {
  consentVersion: string;
  consentedOn: string;
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

async function readPanels(db: Database, reading: Reading, which: SQL | undefined): Promise<Panel[]> {
  const rows = await db
    .select({
      panel: panels,
      areaName: areas.name,
      member: panelMembers,
      round: { slug: rounds.slug, titleNl: rounds.titleNl, titleEn: rounds.titleEn, closesAt: rounds.closesAt },
    })
    .from(panels)
    .innerJoin(areas, eq(areas.code, panels.areaCode))
    .leftJoin(
      panelMembers,
      and(
        eq(panelMembers.organisationId, panels.organisationId),
        eq(panelMembers.panelId, panels.id),
        sql`${panelMembers.userId} = ${reading.userId ?? null}::uuid`,
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
  member: typeof panelMembers.$inferSelect | null;
  round: OpenSurvey | null;
};

/** A panel stands in as many rows as it has open surveys, and in one when it has none. */
function asPanel(rows: Row[]): Panel[] {
  const [first] = rows;
  if (!first) return [];
  const { panel, areaName, member } = first;
  const { organisationId: _organisation, ...rest } = panel;
  return [
    {
      ...rest,
      areaName,
      isMember: member !== null,
      member: member && {
        consentVersion: member.consentVersion,
        consentedOn: member.consentedOn,
        recruitment: member.recruitment,
        pausedUntil: member.pausedUntil,
        refreshedOn: member.refreshedOn,
      },
      openSurveys: rows.flatMap((row) => row.round ?? []),
    },
  ];
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
  consentedOn: string;
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
    .flatMap(({ member, slug, name, openSurveys }) => (member ? [{ member, slug, name, openSurveys }] : []))
    .sort((a, b) => b.member.consentedOn.localeCompare(a.member.consentedOn))
    .map(({ member: { consentedOn, refreshedOn, pausedUntil }, ...panel }) => ({
      ...panel,
      consentedOn,
      pausedUntil: isPaused(pausedUntil, where.now) ? pausedUntil : null,
      needsRefresh: needsRefresh({ consentedOn, refreshedOn }, where.now),
    }));
}
