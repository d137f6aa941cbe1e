import { asc, eq } from "drizzle-orm";
import { ensureOrganisation, markExampleData } from "~/features/organisations/organisation.commands.server.ts";
import { createSnapshot } from "~/features/results/snapshot.commands.server.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import { rounds } from "~db/schema/index.ts";
import { makeAccounts } from "./accounts.ts";
import { placeComments } from "./comments.ts";
import { fillEarlierPhases, tellCourses } from "./cycle.ts";
import { decideExamples } from "./decisions.ts";
import { placeIdeas } from "./ideas.ts";
import { type DemoLoad, loadRespondents } from "./load.ts";
import { moderateExamples } from "./moderation.ts";
import { openPanels } from "./panels.ts";
import { writeExamples } from "./proposal-drafts.ts";
import { loadRegion, type RegionImport } from "./region.ts";
import { openInstruments } from "./rounds.ts";
import { putStatements } from "./statements.ts";
import { fillWaves, type WavesLoad } from "./waves.ts";
import { weighProposals } from "./weighings.ts";

/** What a setup added; a second one adds nothing. */
export interface DemoSetup {
  region: RegionImport;
  accounts: number;
  panels: number;
  rounds: number;
  comments: number;
  ideas: number;
  /** Rounds of statements with made-up votes. */
  statementRounds: number;
  /** Drawings published with proposals, and drafts begun. */
  examples: number;
  weighings: number;
  /** Proposals with the steps of earlier years. */
  courses: number;
  decisions: number;
  /** Earlier years of the value rating, closed. */
  waves: WavesLoad;
  load: DemoLoad;
  snapshots: number;
}

/** Fills a database with the region, accounts, rounds, comments, made-up residents and their results. Safe to repeat. */
export async function setUpDemo(
  handle: DatabaseHandle,
  options: { respondents: number; seed: number; now: Date },
): Promise<DemoSetup> {
  const { db } = handle;
  const { now } = options;
  const organisationId = await ensureOrganisation(db, { slug: "mra", name: "Metropoolregio Amsterdam" });
  // First, because from here on everything that people write is made up.
  await markExampleData(db, organisationId);
  const region = await loadRegion(db, organisationId, now);
  const accounts = await makeAccounts(db, organisationId);
  // Before the rounds: while one is open nothing is published about its proposal.
  const examples = await writeExamples(db, organisationId, now);
  const instruments = await openInstruments(db, organisationId, now);
  const panels = await openPanels(db, organisationId, now);
  // After the drawings, which some of them point at.
  const placed = await placeComments(db, organisationId, now);
  const comments = placed + (await moderateExamples(db, organisationId, now));
  const ideas = await placeIdeas(db, organisationId, now);
  const statementRounds = await putStatements(db, { organisationId, ...options });
  const weighings = await weighProposals(db, organisationId, now);
  const courses = await tellCourses(db, organisationId, now);
  const earlier = await fillEarlierPhases(handle, { organisationId, ...options });
  const waves = await fillWaves(handle, { organisationId, ...options });
  const load = await loadRespondents(handle, { organisationId, ...options });
  const snapshots = await takeSnapshots(handle, organisationId, now);
  const decisions = await decideExamples(db, organisationId, now);
  const rounds = instruments + panels.rounds + earlier.rounds + waves.rounds;
  return {
    region,
    accounts,
    panels: panels.panels,
    rounds,
    comments,
    ideas,
    statementRounds,
    examples,
    weighings,
    courses,
    decisions,
    waves,
    load,
    snapshots,
  };
}

async function takeSnapshots({ db }: DatabaseHandle, organisationId: number, now: Date): Promise<number> {
  const all = await db
    .select({ id: rounds.id })
    .from(rounds)
    .where(eq(rounds.organisationId, organisationId))
    .orderBy(asc(rounds.opensAt), asc(rounds.id));
  let made = 0;
  for (const { id } of all) {
    const outcome = await createSnapshot(db, { organisationId, roundId: id, now });
    if (outcome.kind === "created") made += 1;
  }
  return made;
}
