import { and, eq, sql } from "drizzle-orm";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { responses, resultCells, rounds, type snapshots } from "~db/schema/index.ts";
import { type Stream, streams } from "./cell.ts";
import { countedResponse } from "./counted-response.server.ts";
import { MIN_PEOPLE } from "./disclosure.ts";
import type { CountedCell } from "./family.ts";
import { nextRelease } from "./next-release.ts";
import { scenariosOf } from "./scenarios.queries.server.ts";
import { type RoundTally, tallyRound } from "./tally.server.ts";

type Snapshot = typeof snapshots.$inferSelect;

/**
 * The streams in which ten people may have come or withdrawn since the last snapshot. A withdrawal keeps only its day,
 * so those of the day of the snapshot count as well: the figures themselves decide whether they may be renewed.
 */
export async function streamsDue(db: Database, last: Snapshot): Promise<Stream[]> {
  const { organisationId, roundId } = last;
  const rows = await db
    .select({
      stream: responses.stream,
      people: sql<number>`count(*) filter (where ${countedResponse})::int`,
      gone: sql<number>`count(*) filter (where ${responses.withdrawnOn}
        >= (${last.createdAt.toISOString()}::timestamptz at time zone 'Europe/Amsterdam')::date)::int`,
    })
    .from(responses)
    .where(and(eq(responses.organisationId, organisationId), eq(responses.roundId, roundId)))
    .groupBy(responses.stream);
  const before = peopleOf(last);
  return streams.filter((stream) => {
    const { people, gone } = rows.find((row) => row.stream === stream) ?? { people: 0, gone: 0 };
    const came = people + gone - before[stream];
    return came + gone >= MIN_PEOPLE;
  });
}

export interface NextFigures extends RoundTally {
  /** Whether any figure differs from the last ones. */
  renewed: boolean;
}

/** What the snapshot after the last one holds: new figures where they are due and may be shown, the last ones otherwise. */
export async function nextFigures(db: Database, last: Snapshot, due: readonly Stream[]): Promise<NextFigures> {
  const { organisationId, roundId } = last;
  const tally = await tallyRound(db, { organisationId, roundId, streams: due });
  const before = await cellsOf(db, last);
  const items = await itemsOfRound(db, last);
  const scenarios = await scenariosOf(db, organisationId, items);
  const next: NextFigures = { people: peopleOf(last), cells: [], renewed: false };
  for (const stream of streams) {
    const old = before.filter((cell) => cell.stream === stream);
    const after = tally.cells.filter((cell) => cell.stream === stream);
    const isDue = due.includes(stream);
    const release = isDue ? nextRelease({ items, scenarios, before: old, after }) : { cells: old, renewed: false };
    next.cells.push(...release.cells);
    if (release.renewed) next.people[stream] = tally.people[stream];
    next.renewed ||= release.renewed;
  }
  return next;
}

function peopleOf({ openResponses, invitedResponses }: Snapshot): Record<Stream, number> {
  return { open: openResponses, invited: invitedResponses };
}

async function itemsOfRound(db: Database, { organisationId, roundId }: Snapshot) {
  const [round] = await db
    .select({ questionnaireId: rounds.questionnaireId })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)));
  return round ? itemsOf(db, { organisationId, questionnaireId: round.questionnaireId, frozen: false }) : [];
}

function cellsOf(db: Database, { organisationId, id }: Snapshot): Promise<CountedCell[]> {
  return db
    .select()
    .from(resultCells)
    .where(and(eq(resultCells.organisationId, organisationId), eq(resultCells.snapshotId, id)));
}
