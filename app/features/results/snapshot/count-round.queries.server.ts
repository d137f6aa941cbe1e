import { versionsOf } from "~/features/areas/population.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import type { WeightSummary } from "../findings.ts";
import type { Stream } from "../group.ts";
import type { TallyCell } from "../tally.ts";
import { assistedShare, countedPeople, fingerprintOf } from "./freeze.queries.server.ts";
import type { PeopleCell, WeighedCell } from "./people.ts";
import { triangleTallies } from "./plan-triangle.ts";
import { type PoleScores, poleScoresOf } from "./pole-scores.queries.server.ts";
import type { RoundToCount } from "./round-to-count.queries.server.ts";
import { tallyGroups } from "./tally.queries.server.ts";
import { countOpen, marginsOf, type SourcedMargin, weighInvited } from "./weigh.ts";

/** Everything that was counted of a round at one moment; nothing of it is released yet. */
export interface RoundCount {
  people: Record<Stream, number>;
  fingerprint: string;
  margins: SourcedMargin[];
  marginsVersion: string | null;
  /** How the invited people were weighed; null when nobody was invited. */
  weights: WeightSummary | null;
  tallies: TallyCell[];
  poleScores: PoleScores[];
}

/** What a snapshot is busy with (Dutch: stap), in order. */
export const snapshotSteps = ["freeze", "weigh", "tally", "release", "write"] as const;
export type SnapshotStep = (typeof snapshotSteps)[number];
/** Told at the begin of every step. */
export type OnStep = (step: SnapshotStep) => void | Promise<void>;

/**
 * Counts a round: who took part, their weights, and how often each answer was given in every group. Call it in a
 * REPEATABLE READ transaction, so that all of it is of one moment.
 */
export async function countRound(db: Database, round: RoundToCount, onStep: OnStep): Promise<RoundCount> {
  await onStep("freeze");
  const people = await countedPeople(db, round);
  const fingerprint = await fingerprintOf(db, round);
  await onStep("weigh");
  const margins = marginsOf(round.population);
  const invited = people.filter(({ stream }) => stream === "invited");
  const weighing = invited.length > 0 ? weighInvited(invited, margins, round.baseWeight) : null;
  const cells = [...countOpen(people.filter(({ stream }) => stream === "open")), ...(weighing?.cells ?? [])];
  await onStep("tally");
  return {
    people: { open: peopleIn(people, "open"), invited: peopleIn(people, "invited") },
    fingerprint,
    margins,
    marginsVersion: versionsOf(round.population),
    weights: weighing && { ...weighing.summary, assisted: await assistedShare(db, round) },
    ...(await talliesOf(db, round, cells)),
  };
}

async function talliesOf(db: Database, round: RoundToCount, cells: readonly WeighedCell[]) {
  const counted = { organisationId: round.organisationId, roundId: round.roundId, cells };
  const tallies = await tallyGroups(db, counted);
  const poleScores = round.instrument === "perceived_effect" ? await poleScoresOf(db, counted) : [];
  return { tallies: [...tallies, ...triangleTallies(poleScores)], poleScores };
}

function peopleIn(people: readonly PeopleCell[], wanted: Stream): number {
  return people.filter(({ stream }) => stream === wanted).reduce((sum, { count }) => sum + count, 0);
}
