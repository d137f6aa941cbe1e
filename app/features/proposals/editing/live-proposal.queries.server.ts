import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { isTaskCode } from "~/features/framework/local-frame.ts";
import { isThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import {
  milestones,
  proposalAreas,
  proposalFacts,
  proposals,
  proposalTasks,
  proposalThemes,
  proposalVersions,
  scenarios,
} from "~db/schema/index.ts";
import type { ProposalContent } from "./proposal-content.ts";

export interface OfProposal {
  organisationId: number;
  proposalId: number;
}

/** A version of a proposal as it was published. */
export interface PublishedVersion {
  version: number;
  content: ProposalContent;
  /** What changed and why, in the words of who published it. */
  change: string | null;
  publishedAt: Date;
  /** Read from a file by the operator. */
  isFromFile: boolean;
  publishedBy: string | null;
}

/** The versions of a proposal, newest first. */
export async function versionsOf(db: Database, of: OfProposal): Promise<PublishedVersion[]> {
  return asVersions(await selectVersions(db, of));
}

/** The version that is on the site; undefined for a proposal of before versions were kept. */
export async function newestVersion(db: Database, of: OfProposal): Promise<PublishedVersion | undefined> {
  return asVersions(await selectVersions(db, of).limit(1))[0];
}

function selectVersions(db: Database, { organisationId, proposalId }: OfProposal) {
  const { version, content, change, publishedAt, publishedBy } = proposalVersions;
  return db
    .select({ version, content, change, publishedAt, publishedBy, isFromFile: isNull(publishedBy).mapWith(Boolean) })
    .from(proposalVersions)
    .where(and(eq(proposalVersions.organisationId, organisationId), eq(proposalVersions.proposalId, proposalId)))
    .orderBy(desc(version));
}

function asVersions(rows: Awaited<ReturnType<typeof selectVersions>>): PublishedVersion[] {
  return rows.map(({ content, ...row }) => ({ ...row, content: content as ProposalContent }));
}

/** What the site tells of a proposal now; undefined when it is not there. */
export async function liveContent(db: Database, of: OfProposal): Promise<ProposalContent | undefined> {
  const main = await mainOf(db, of);
  if (!main) return undefined;
  const newest = await newestVersion(db, of);
  return {
    ...main,
    touchedAreas: await touchedAreasOf(db, of),
    scenarios: await scenariosOf(db, of),
    themes: await themesOf(db, of),
    tasks: await tasksOf(db, of),
    facts: await factsOf(db, of),
    milestones: await milestonesOf(db, of),
    files: newest?.content.files ?? [],
  };
}

async function mainOf(db: Database, { organisationId, proposalId }: OfProposal) {
  const { title, summary, areaLabel, areaCode, horizonYear, caution, sources } = proposals;
  const [row] = await db
    .select({ title, summary, areaLabel, areaCode, horizonYear, caution, sources })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.id, proposalId)));
  return row;
}

/** Whether a row of a table with parts of proposals belongs to this one. */
export function belongsTo(
  table:
    | typeof proposalAreas
    | typeof scenarios
    | typeof proposalThemes
    | typeof proposalTasks
    | typeof proposalFacts
    | typeof milestones,
  { organisationId, proposalId }: OfProposal,
) {
  return and(eq(table.organisationId, organisationId), eq(table.proposalId, proposalId));
}

async function touchedAreasOf(db: Database, of: OfProposal): Promise<string[]> {
  const rows = await db
    .select({ code: proposalAreas.areaCode })
    .from(proposalAreas)
    .where(belongsTo(proposalAreas, of));
  return rows.map(({ code }) => code).sort();
}

function scenariosOf(db: Database, of: OfProposal): Promise<ProposalContent["scenarios"]> {
  const { code, kind, name, description, ground } = scenarios;
  return db
    .select({ code, kind, name, description, ground })
    .from(scenarios)
    .where(belongsTo(scenarios, of))
    .orderBy(asc(scenarios.position));
}

async function themesOf(db: Database, of: OfProposal): Promise<ProposalContent["themes"]> {
  const { themeCode, reason, ground } = proposalThemes;
  const rows = await db
    .select({ themeCode, reason, ground })
    .from(proposalThemes)
    .where(belongsTo(proposalThemes, of))
    .orderBy(asc(proposalThemes.position));
  return rows.flatMap(({ themeCode: code, ...row }) => (isThemeCode(code) ? [{ themeCode: code, ...row }] : []));
}

async function tasksOf(db: Database, of: OfProposal): Promise<ProposalContent["tasks"]> {
  const rows = await db
    .select({ code: proposalTasks.taskCode })
    .from(proposalTasks)
    .where(belongsTo(proposalTasks, of))
    .orderBy(asc(proposalTasks.position));
  return rows.map(({ code }) => code).filter(isTaskCode);
}

function factsOf(db: Database, of: OfProposal): Promise<ProposalContent["facts"]> {
  const { label, value, unit, source } = proposalFacts;
  return db
    .select({ label, value, unit, source })
    .from(proposalFacts)
    .where(belongsTo(proposalFacts, of))
    .orderBy(asc(proposalFacts.position));
}

function milestonesOf(db: Database, of: OfProposal): Promise<ProposalContent["milestones"]> {
  const { when, title, source } = milestones;
  return db
    .select({ when, title, source })
    .from(milestones)
    .where(belongsTo(milestones, of))
    .orderBy(asc(milestones.position));
}
