import type { Database } from "~db/client.server.ts";
import { releaseTallies } from "../disclosure/release.ts";
import type { ReleasedTally } from "../disclosure/released-tally.ts";
import { weightsOf } from "../findings.queries.server.ts";
import type { Triangle, WeightSummary } from "../findings.ts";
import { type Stream, streams } from "../group.ts";
import { PARTICIPATION, TRIANGLE } from "../tally.ts";
import { contentOf, type ReleasedCell, type StoredFinding } from "./content.ts";
import type { RoundCount } from "./count-round.queries.server.ts";
import { earlierRounds, marginNames, wordingOf } from "./earlier-rounds.queries.server.ts";
import { designSizesOf, releasesOf, type StoredSnapshot } from "./ledger.queries.server.ts";
import { planTriangle } from "./plan-triangle.ts";
import type { RoundToCount } from "./round-to-count.queries.server.ts";
import { familiesOf } from "./subjects.ts";
import { lastTriangles } from "./triangles.queries.server.ts";

/** What a snapshot releases of a round, and the tallies behind it. */
export interface RoundRelease {
  tallies: ReleasedTally[];
  cells: ReleasedCell[];
  findings: StoredFinding[];
  /** How the invited people were weighed; as told last, while who took part may not be renewed. */
  weights: WeightSummary | null;
  /** Whether any figure differs from the last release. */
  renewed: boolean;
}

/** What of the counts may be told in this snapshot, given everything that was released of the round before. */
export async function releaseRound(
  db: Database,
  round: RoundToCount,
  making: Omit<Making, "stream">,
): Promise<RoundRelease> {
  const release: RoundRelease = { tallies: [], cells: [], findings: [], weights: null, renewed: false };
  for (const stream of streams) {
    const part = await releaseStream(db, round, { ...making, stream });
    release.tallies.push(...part.tallies);
    release.cells.push(...part.cells);
    release.findings.push(...part.findings);
    release.weights ??= part.weights;
    release.renewed ||= part.renewed;
  }
  return release;
}

/** What a release is made of, and of which stream. */
export interface Making {
  count: RoundCount;
  snapshot: number;
  made: readonly StoredSnapshot[];
  /** Moment of the snapshot: figures of other rounds are those of then. */
  asOf: Date;
  stream: Stream;
}

async function releaseStream(db: Database, round: RoundToCount, making: Making): Promise<RoundRelease> {
  const { count, snapshot, made, stream } = making;
  const earlier = await releasesOf(db, made, stream);
  const fresh = count.tallies.filter((cell) => cell.stream === stream);
  const isRefused = stream === "invited" && count.weights?.refused;
  const release =
    isRefused || (fresh.length === 0 && earlier.length === 0)
      ? { cells: earlier.at(-1) ?? [], renewed: false }
      : releaseTallies({ families: familiesOf(round.items, round.scenarios), fresh, earlier, snapshot });
  const designSizes = new Map([...designSizesOf(made, stream), [snapshot, count.people[stream]]]);
  const content = contentOf({
    stream,
    items: round.items,
    scenarios: round.scenarios,
    tallies: release.cells,
    designSizes,
    margins: count.margins,
    triangles: await trianglesOf(db, round, { ...making, cells: release.cells }),
    present: {
      wording: wordingOf(round.items),
      margins: stream === "invited" && count.weights ? marginNames(count.weights) : null,
      recruits: round.recruits,
      assisted: count.weights?.assisted ?? 0,
    },
    earlier: await earlierRounds(db, round, making),
  });
  return {
    tallies: release.cells,
    ...content,
    weights: await weightsToTell(db, making, release.cells),
    renewed: release.renewed,
  };
}

/** The account of the weights tells of every single person: it is renewed only with the number of people who took part. */
async function weightsToTell(db: Database, { count, snapshot, made, stream }: Making, cells: readonly ReleasedTally[]) {
  if (stream === "open") return null;
  const last = made.at(-1);
  const isNew = cells.some(
    (tally) => tally.snapshot === snapshot && tally.cell.item === PARTICIPATION && tally.cell.kind === "all",
  );
  if (isNew || !last || count.weights?.refused) return count.weights;
  return await weightsOf(db, { organisationId: last.organisationId, snapshotId: last.id, stream });
}

/** The triangle of each plan: renewed when the ledger allows its people to be told anew; else the last one is repeated. */
async function trianglesOf(
  db: Database,
  { scenarios }: RoundToCount,
  { count, snapshot, made, stream, cells }: Making & { cells: readonly ReleasedTally[] },
): Promise<Record<string, Triangle>> {
  const last = await lastTriangles(db, made.at(-1), stream);
  const found = scenarios.flatMap(({ code }): [string, Triangle][] => {
    const inLedger = cells.find(({ cell }) => cell.item === `${TRIANGLE}${code}`);
    const isNew = inLedger?.told === "figure" && inLedger.snapshot === snapshot;
    const scores = count.poleScores.filter((row) => row.scenario === code && row.stream === stream);
    const triangle = isNew ? planTriangle(scores, { stream, designSize: count.people[stream] }) : last[code];
    const countedIn = isNew ? snapshot : (last[code]?.snapshot ?? inLedger?.snapshot);
    return triangle ? [[code, { ...triangle, ...(countedIn !== undefined && { snapshot: countedIn }) }]] : [];
  });
  return Object.fromEntries(found);
}
