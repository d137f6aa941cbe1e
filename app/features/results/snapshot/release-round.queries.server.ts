import type { Database } from "~db/client.server.ts";
import { releaseTallies } from "../disclosure/release.ts";
import type { ReleasedTally } from "../disclosure/released-tally.ts";
import type { Triangle } from "../findings.ts";
import { type Stream, streams } from "../group.ts";
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
  /** Whether any figure differs from the last release. */
  renewed: boolean;
}

/** What of the counts may be told in this snapshot, given everything that was released of the round before. */
export async function releaseRound(
  db: Database,
  round: RoundToCount,
  making: Omit<Making, "stream">,
): Promise<RoundRelease> {
  const release: RoundRelease = { tallies: [], cells: [], findings: [], renewed: false };
  for (const stream of streams) {
    const part = await releaseStream(db, round, { ...making, stream });
    release.tallies.push(...part.tallies);
    release.cells.push(...part.cells);
    release.findings.push(...part.findings);
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
      assisted: count.weights?.assisted ?? 0,
    },
    earlier: await earlierRounds(db, round, making),
  });
  return { tallies: release.cells, ...content, renewed: release.renewed };
}

/**
 * The triangle of each plan: renewed only together with the figures of everyone on all its themes of here and now, because
 * it is made of the same answers; else the last one is repeated.
 */
async function trianglesOf(
  db: Database,
  { scenarios, items }: RoundToCount,
  { count, snapshot, made, stream, cells }: Making & { cells: readonly ReleasedTally[] },
): Promise<Record<string, Triangle>> {
  const last = await lastTriangles(db, made.at(-1), stream);
  const found = scenarios.flatMap(({ id, code }): [string, Triangle][] => {
    const codes = new Set(items.filter((item) => item.scenarioId === id && item.themeCode).map((item) => item.code));
    const ofPlan = cells.filter(({ cell }) => cell.kind === "all" && cell.measure === "own" && codes.has(cell.item));
    const isNew = ofPlan.length > 0 && ofPlan.every((tally) => tally.snapshot === snapshot);
    const scores = count.poleScores.filter((row) => row.scenario === code && row.stream === stream);
    const triangle = isNew ? planTriangle(scores, { stream, designSize: count.people[stream] }) : last[code];
    return triangle ? [[code, triangle]] : [];
  });
  return Object.fromEntries(found);
}
