import { asc, eq } from "drizzle-orm";
import { ensureOrganisation, markExampleData } from "~/features/organisations/organisation.commands.server.ts";
import { createSnapshot } from "~/features/results/snapshot.commands.server.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import { rounds } from "~db/schema/index.ts";
import { makeAccounts } from "./accounts.ts";
import { placeComments } from "./comments.ts";
import { type DemoLoad, loadRespondents } from "./load.ts";
import { openPanels } from "./panels.ts";
import { loadRegion, type RegionImport } from "./region.ts";
import { openInstruments } from "./rounds.ts";
import { fillWaves, type WavesLoad } from "./waves.ts";
import { weighProposals } from "./weighings.ts";

/** What a setup added; a second one adds nothing. */
export interface DemoSetup {
  region: RegionImport;
  accounts: number;
  panels: number;
  rounds: number;
  comments: number;
  weighings: number;
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
  const instruments = await openInstruments(db, organisationId, now);
  const panels = await openPanels(db, organisationId, now);
  const comments = await placeComments(db, organisationId, now);
  const weighings = await weighProposals(db, organisationId, now);
  const waves = await fillWaves(handle, { organisationId, ...options });
  const load = await loadRespondents(handle, { organisationId, ...options });
  const snapshots = await takeSnapshots(handle, organisationId, now);
  const rounds = instruments + panels.rounds + waves.rounds;
  return { region, accounts, panels: panels.panels, rounds, comments, weighings, waves, load, snapshots };
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
