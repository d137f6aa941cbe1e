import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { resultCells, rounds, snapshots } from "~db/schema/index.ts";
import type { Breakdown, Cell, Stream } from "./cell.ts";
import { publishedCount } from "./disclosure.ts";
import { releaseItems } from "./release-items.ts";
import type { RoundResults } from "./result.ts";
import { scenariosOf } from "./scenarios.queries.server.ts";

export interface ResultsQuestion {
  organisationId: number;
  roundId: number;
  stream: Stream;
  by?: Breakdown | undefined;
}

/** The newest released figures of a round, or undefined when it has none yet. What is withheld stays in the database. */
export async function latestResults(db: Database, question: ResultsQuestion): Promise<RoundResults | undefined> {
  const { organisationId, stream } = question;
  const snapshot = await newestSnapshot(db, question);
  if (!snapshot) return undefined;
  const [items, cells] = await Promise.all([
    itemsOf(db, { organisationId, questionnaireId: snapshot.questionnaireId, frozen: false }),
    cellsOf(db, { ...question, snapshotId: snapshot.id }),
  ]);
  const asked = await scenariosOf(db, organisationId, items);
  return {
    snapshotId: snapshot.id,
    createdAt: snapshot.createdAt.toISOString(),
    methodVersion: snapshot.methodVersion,
    people: publishedCount(stream === "open" ? snapshot.openResponses : snapshot.invitedResponses),
    items: releaseItems({ items, cells, scenarios: asked, by: question.by }),
  };
}

function prepare(db: Database) {
  return db
    .select({
      id: snapshots.id,
      createdAt: snapshots.createdAt,
      methodVersion: snapshots.methodVersion,
      openResponses: snapshots.openResponses,
      invitedResponses: snapshots.invitedResponses,
      questionnaireId: rounds.questionnaireId,
    })
    .from(snapshots)
    .innerJoin(rounds, and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId)))
    .where(
      and(
        eq(snapshots.organisationId, sql.placeholder("organisationId")),
        eq(snapshots.roundId, sql.placeholder("roundId")),
      ),
    )
    .orderBy(desc(snapshots.id))
    .limit(1)
    .prepare("newest_snapshot");
}

const prepared = oncePerDatabase(prepare);

async function newestSnapshot(db: Database, { organisationId, roundId }: ResultsQuestion) {
  const statement = prepared(db);
  const [snapshot] = await statement.execute({ organisationId, roundId });
  return snapshot;
}

function cellsOf(db: Database, question: ResultsQuestion & { snapshotId: number }): Promise<Cell[]> {
  const kinds: Cell["groupKind"][] = question.by ? ["all", question.by] : ["all"];
  return db
    .select()
    .from(resultCells)
    .where(
      and(
        eq(resultCells.organisationId, question.organisationId),
        eq(resultCells.snapshotId, question.snapshotId),
        eq(resultCells.stream, question.stream),
        inArray(resultCells.groupKind, kinds),
      ),
    );
}
