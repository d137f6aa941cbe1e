import { and, desc, eq, lte } from "drizzle-orm";
import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { addCounts, type WriteCounts } from "~/platform/write-rows.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, phaseChanges, proposals, rounds } from "~db/schema/index.ts";
import { liveContent, type OfProposal } from "./editing/live-proposal.queries.server.ts";
import type { ProposalContent } from "./editing/proposal-content.ts";
import { brokenFrozenRule } from "./editing/publish.commands.server.ts";
import { addToSite, changeOnSite } from "./editing/site.commands.server.ts";
import { type ImportedProposal, readProposals } from "./proposal-file.ts";

interface Reading {
  organisationId: number;
  file: TextFile;
  now: Date;
}

const added: WriteCounts = { added: 1, changed: 0, unchanged: 0 };
const changed: WriteCounts = { added: 0, changed: 1, unchanged: 0 };
const unchanged: WriteCounts = { added: 0, changed: 0, unchanged: 1 };

/**
 * Publishes the proposals of a file, all or nothing, each as a version; the same file again changes nothing. A proposal
 * counts once, also when only a part of it changed. Proposals that the file does not mention stay as they are.
 */
export function importProposals(db: Database, reading: Reading): Promise<WriteCounts> {
  return db.transaction(async (tx) => {
    const areaRows = await tx.select({ code: areas.code }).from(areas);
    const read = readProposals(reading.file, new Set(areaRows.map((row) => row.code)));
    const counts: WriteCounts[] = [];
    for (const proposal of read) counts.push(await storeProposal(tx, reading, proposal));
    return addCounts(...counts);
  });
}

async function storeProposal(tx: Database, reading: Reading, proposal: ImportedProposal): Promise<WriteCounts> {
  const { organisationId, now: at } = reading;
  const { slug, phase: _phase, phaseReason: _reason, tasks, ...written } = proposal;
  const publication = { change: null, publishedBy: null, at };
  const present = await proposalNamed(tx, { organisationId, slug });
  if (present === undefined) {
    const content = { ...written, tasks: tasks ?? [], files: [] };
    const proposalId = await addToSite(tx, { organisationId, slug }, { ...publication, content });
    if (proposalId === undefined) throw new Error(`Proposal ${slug} was not stored`);
    await setPhase(tx, { organisationId, proposalId }, proposal);
    return added;
  }
  const of = { organisationId, proposalId: present };
  const live = await liveContent(tx, of);
  if (!live) throw new Error(`Proposal ${slug} went away`);
  refuseGoneScenario(reading.file, proposal, live);
  const content = { ...written, tasks: tasks ?? live.tasks, files: live.files };
  const { isChanged } = await orSayFrozen(tx, { reading, slug, of }, (part) =>
    changeOnSite(part, of, { ...publication, content }),
  );
  const isMoved = await setPhase(tx, of, proposal);
  return isChanged || isMoved ? changed : unchanged;
}

async function proposalNamed(tx: Database, { organisationId, slug }: { organisationId: number; slug: string }) {
  const [row] = await tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.slug, slug)));
  return row?.id;
}

/** A scenario that a file leaves out would be gone for who reads it on the site; that takes an official. */
function refuseGoneScenario(file: TextFile, { slug, scenarios }: ImportedProposal, live: ProposalContent): void {
  const gone = live.scenarios.find((scenario) => !scenarios.some((one) => one.code === scenario.code));
  if (gone) throw new BadInput({ file: file.name }, `scenario ${gone.code} van ${slug} ontbreekt in het bestand.`);
}

/** Runs a part of the reading of which the database may say that residents were asked about it. */
async function orSayFrozen<T>(
  tx: Database,
  { reading, slug, of }: { reading: Reading; slug: string; of: OfProposal },
  work: (part: Database) => Promise<T>,
): Promise<T> {
  try {
    return await tx.transaction(work);
  } catch (error) {
    const rule = brokenFrozenRule(error);
    if (rule === undefined) throw error;
    const round = await openedRound(tx, of, reading.now);
    const why =
      rule === "round"
        ? `voorstel ${slug} staat vast, want ronde ${round} is open.`
        : `de scenario's van ${slug} staan vast, want ronde ${round} is al geopend.`;
    throw new BadInput({ file: reading.file.name }, why);
  }
}

async function openedRound(tx: Database, { organisationId, proposalId }: OfProposal, now: Date): Promise<string> {
  const [opened] = await tx
    .select({ slug: rounds.slug })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.proposalId, proposalId), lte(rounds.opensAt, now)))
    .orderBy(desc(rounds.opensAt))
    .limit(1);
  return opened?.slug ?? "";
}

/** The phase of a file holds until an official moves the proposal on; gives whether it changed. */
async function setPhase(
  tx: Database,
  { organisationId, proposalId }: OfProposal,
  { phase, phaseReason }: Pick<ImportedProposal, "phase" | "phaseReason">,
): Promise<boolean> {
  const [moved] = await tx
    .select({ id: phaseChanges.id })
    .from(phaseChanges)
    .where(and(eq(phaseChanges.organisationId, organisationId), eq(phaseChanges.proposalId, proposalId)))
    .limit(1);
  if (moved) return false;
  const own = and(eq(proposals.organisationId, organisationId), eq(proposals.id, proposalId));
  const [present] = await tx
    .select({ phase: proposals.phase, phaseReason: proposals.phaseReason })
    .from(proposals)
    .where(own);
  if (present?.phase === phase && present.phaseReason === phaseReason) return false;
  await tx.update(proposals).set({ phase, phaseReason }).where(own);
  return true;
}
