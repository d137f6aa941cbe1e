import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, lte } from "drizzle-orm";
import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { addCounts, type WriteCounts, writeRows } from "~/platform/write-rows.server.ts";
import type { Database } from "~db/client.server.ts";
import {
  areas,
  milestones,
  proposalAreas,
  proposalFacts,
  proposals,
  proposalThemes,
  rounds,
  scenarios,
} from "~db/schema/index.ts";
import { type ImportedProposal, readProposals } from "./proposal-file.ts";

interface Target {
  organisationId: number;
  proposalId: number;
}

/**
 * Stores the proposals of a file, all or nothing; the same file again changes nothing. A proposal counts once, also
 * when only a part of it changed. Proposals that the file does not mention stay as they are.
 */
export function importProposals(
  db: Database,
  { organisationId, file, now }: { organisationId: number; file: TextFile; now: Date },
): Promise<WriteCounts> {
  return db.transaction(async (tx) => {
    const areaRows = await tx.select({ code: areas.code }).from(areas);
    const read = readProposals(file, new Set(areaRows.map((row) => row.code)));
    const counts: WriteCounts[] = [];
    for (const proposal of read) counts.push(await storeProposal(tx, { organisationId, file, now }, proposal));
    return addCounts(...counts);
  });
}

async function storeProposal(
  db: Database,
  { organisationId, file, now }: { organisationId: number; file: TextFile; now: Date },
  proposal: ImportedProposal,
): Promise<WriteCounts> {
  const { touchedAreas, scenarios: _scenarios, themes: _themes, facts, milestones: _milestones, ...main } = proposal;
  const written = await writeRows(db, proposals, [{ organisationId, ...main }], ["organisationId", "slug"]);
  const [row] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.slug, proposal.slug)));
  if (!row) throw new Error(`Proposal ${proposal.slug} was not stored`);
  const target = { organisationId, proposalId: row.id };
  const parts = [
    await storeScenarios(db, target, proposal, { file, now }),
    await replaceAreas(db, target, touchedAreas),
    await replaceThemes(db, target, proposal),
    await replaceFacts(db, target, facts),
    await replaceMilestones(db, target, proposal),
  ];
  if (written.added > 0 || !parts.includes("changed")) return written;
  return { added: 0, changed: 1, unchanged: 0 };
}

type PartOutcome = "same" | "changed";

/** Scenarios are fixed once residents have been asked about them: another set would change what they answered. */
async function storeScenarios(
  db: Database,
  { organisationId, proposalId }: Target,
  proposal: ImportedProposal,
  { file, now }: { file: TextFile; now: Date },
): Promise<PartOutcome> {
  const stored = await db
    .select({
      code: scenarios.code,
      kind: scenarios.kind,
      name: scenarios.name,
      description: scenarios.description,
      ground: scenarios.ground,
    })
    .from(scenarios)
    .where(and(eq(scenarios.organisationId, organisationId), eq(scenarios.proposalId, proposalId)))
    .orderBy(asc(scenarios.position));
  if (isDeepStrictEqual(stored.map(plain), proposal.scenarios)) return "same";
  const [opened] = await db
    .select({ slug: rounds.slug })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.proposalId, proposalId), lte(rounds.opensAt, now)));
  const gone = stored.find((scenario) => !proposal.scenarios.some((one) => one.code === scenario.code));
  if (opened) {
    throw new BadInput(
      { file: file.name },
      `de scenario's van ${proposal.slug} staan vast, want ronde ${opened.slug} is al geopend.`,
    );
  }
  if (gone) {
    throw new BadInput({ file: file.name }, `scenario ${gone.code} van ${proposal.slug} ontbreekt in het bestand.`);
  }
  const rows = proposal.scenarios.map((scenario, position) => ({ organisationId, proposalId, position, ...scenario }));
  await writeRows(db, scenarios, rows, ["organisationId", "proposalId", "code"]);
  return "changed";
}

async function replaceAreas(db: Database, target: Target, codes: string[]): Promise<PartOutcome> {
  const own = and(
    eq(proposalAreas.organisationId, target.organisationId),
    eq(proposalAreas.proposalId, target.proposalId),
  );
  const stored = await db.select({ areaCode: proposalAreas.areaCode }).from(proposalAreas).where(own);
  if (isDeepStrictEqual(stored.map((row) => row.areaCode).sort(), [...codes].sort())) return "same";
  await db.delete(proposalAreas).where(own);
  if (codes.length > 0) await db.insert(proposalAreas).values(codes.map((areaCode) => ({ ...target, areaCode })));
  return "changed";
}

async function replaceThemes(db: Database, target: Target, proposal: ImportedProposal): Promise<PartOutcome> {
  const own = and(
    eq(proposalThemes.organisationId, target.organisationId),
    eq(proposalThemes.proposalId, target.proposalId),
  );
  const stored = await db.select().from(proposalThemes).where(own).orderBy(asc(proposalThemes.position));
  const wanted = proposal.themes.map((theme, position) => ({ ...target, ...theme, position }));
  if (isDeepStrictEqual(stored.map(plain), wanted)) return "same";
  await db.delete(proposalThemes).where(own);
  await db.insert(proposalThemes).values(wanted);
  return "changed";
}

async function replaceFacts(db: Database, target: Target, facts: ImportedProposal["facts"]): Promise<PartOutcome> {
  const own = and(
    eq(proposalFacts.organisationId, target.organisationId),
    eq(proposalFacts.proposalId, target.proposalId),
  );
  const stored = await db.select().from(proposalFacts).where(own).orderBy(asc(proposalFacts.position));
  const wanted = facts.map((fact, position) => ({ ...target, ...fact, position }));
  if (isDeepStrictEqual(stored.map(plain), wanted)) return "same";
  await db.delete(proposalFacts).where(own);
  if (wanted.length > 0) await db.insert(proposalFacts).values(wanted);
  return "changed";
}

async function replaceMilestones(db: Database, target: Target, proposal: ImportedProposal): Promise<PartOutcome> {
  const own = and(eq(milestones.organisationId, target.organisationId), eq(milestones.proposalId, target.proposalId));
  const stored = await db.select().from(milestones).where(own).orderBy(asc(milestones.position));
  const wanted = proposal.milestones.map((milestone, position) => ({ ...target, ...milestone, position }));
  if (isDeepStrictEqual(stored.map(plain), wanted)) return "same";
  await db.delete(milestones).where(own);
  if (wanted.length > 0) await db.insert(milestones).values(wanted);
  return "changed";
}

/** Rows of the driver have another prototype than literals, which deep equality would count as a difference. */
function plain<T extends object>(row: T): T {
  return { ...row };
}
