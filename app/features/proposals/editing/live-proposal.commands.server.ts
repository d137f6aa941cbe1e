import { and, eq, notInArray } from "drizzle-orm";
import { writeRows } from "~/platform/write-rows.server.ts";
import type { Database } from "~db/client.server.ts";
import {
  milestones,
  proposalAreas,
  proposalFacts,
  proposals,
  proposalTasks,
  proposalThemes,
  scenarios,
} from "~db/schema/index.ts";
import { belongsTo, type OfProposal } from "./live-proposal.queries.server.ts";
import type { ProposalContent } from "./proposal-content.ts";
import { isSame } from "./same-content.ts";

/**
 * Makes what the site tells of a proposal say `after` instead of `before`. Only parts that differ are written, so that a
 * part that is frozen stands in the way only of its own change.
 * @throws the database's rules `proposal_frozen` and `scenarios_frozen`, or that of a question about a scenario that goes.
 */
export async function changeLive(
  tx: Database,
  of: OfProposal,
  { before, after }: { before: ProposalContent | null; after: ProposalContent },
): Promise<void> {
  const differs = (part: keyof ProposalContent) => !(before && isSame(before[part], after[part]));
  await tx
    .update(proposals)
    .set(mainOf(after))
    .where(and(eq(proposals.organisationId, of.organisationId), eq(proposals.id, of.proposalId)));
  if (differs("scenarios")) await writeScenarios(tx, of, after.scenarios);
  for (const part of replacedParts) {
    if (differs(part)) await replacements[part](tx, of, after);
  }
}

/** The columns of a proposal itself that its content fills. */
export function mainOf({ title, summary, areaLabel, areaCode, horizonYear, caution, sources }: ProposalContent) {
  return { title, summary, areaLabel, areaCode, horizonYear, caution, sources };
}

/** By code, because questions refer to scenarios. Doing nothing comes last, so that there are never two of it. */
async function writeScenarios(tx: Database, of: OfProposal, wanted: ProposalContent["scenarios"]): Promise<void> {
  const codes = wanted.map(({ code }) => code);
  await tx.delete(scenarios).where(and(belongsTo(scenarios, of), notInArray(scenarios.code, codes)));
  const rows = wanted.map((scenario, position) => ({ ...of, position, ...scenario }));
  const [plans, zero] = [rows.filter(({ kind }) => kind !== "nul"), rows.filter(({ kind }) => kind === "nul")];
  for (const row of [...plans, ...zero]) {
    await writeRows(tx, scenarios, [row], ["organisationId", "proposalId", "code"]);
  }
}

type Replace = (tx: Database, of: OfProposal, content: ProposalContent) => Promise<void>;

/** Parts that nothing refers to: they go and come as a whole. */
const replacements = {
  touchedAreas: async (tx, of, { touchedAreas }) => {
    await tx.delete(proposalAreas).where(belongsTo(proposalAreas, of));
    const rows = touchedAreas.map((areaCode) => ({ ...of, areaCode }));
    if (rows.length > 0) await tx.insert(proposalAreas).values(rows);
  },
  themes: async (tx, of, { themes }) => {
    await tx.delete(proposalThemes).where(belongsTo(proposalThemes, of));
    const rows = themes.map((theme, position) => ({ ...of, ...theme, position }));
    if (rows.length > 0) await tx.insert(proposalThemes).values(rows);
  },
  tasks: async (tx, of, { tasks }) => {
    await tx.delete(proposalTasks).where(belongsTo(proposalTasks, of));
    const rows = tasks.map((taskCode, position) => ({ ...of, taskCode, position }));
    if (rows.length > 0) await tx.insert(proposalTasks).values(rows);
  },
  facts: async (tx, of, { facts }) => {
    await tx.delete(proposalFacts).where(belongsTo(proposalFacts, of));
    const rows = facts.map((fact, position) => ({ ...of, ...fact, position }));
    if (rows.length > 0) await tx.insert(proposalFacts).values(rows);
  },
  milestones: async (tx, of, content) => {
    await tx.delete(milestones).where(belongsTo(milestones, of));
    const rows = content.milestones.map((milestone, position) => ({ ...of, ...milestone, position }));
    if (rows.length > 0) await tx.insert(milestones).values(rows);
  },
} satisfies Partial<Record<keyof ProposalContent, Replace>>;

const replacedParts = Object.keys(replacements) as (keyof typeof replacements)[];
