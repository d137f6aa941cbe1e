import { and, desc, eq, inArray, max, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { proposals, questionnaires, resultCells, rounds, snapshots } from "~db/schema/index.ts";
import { PARTICIPATION } from "./tally.ts";

const most = 5;
/** Rounds that are looked at to find the newest of each subject. */
const newest = 50;

/** A round with figures, for a page that only names it. */
export interface LatestOutcome {
  /** Name of the round in addresses. */
  slug: string;
  titleNl: string;
  titleEn: string;
}

/**
 * The newest rounds with figures, newest first: one per proposal or area and instrument. Only value ratings and judgements of
 * effects, for everybody or for invited people; rounds of a panel and surveys are left out. Only those whose newest figures
 * tell of enough people to show something. Of rounds that opened together the one with most people in one stream comes first,
 * so that it does not matter which of them happened to be counted last. How many they are is read from what was released.
 */
export async function latestOutcomes(
  db: Database,
  { organisationId }: { organisationId: number },
): Promise<LatestOutcome[]> {
  const statement = prepared(db);
  const found = await statement.execute({ organisationId });
  const perSubject = new Map<string, LatestOutcome>();
  for (const { instrument, proposal, areaCode, slug, titleNl, titleEn } of found) {
    const subject = `${instrument} ${proposal === null ? "area" : "proposal"} ${proposal ?? areaCode}`;
    if (!perSubject.has(subject)) perSubject.set(subject, { slug, titleNl, titleEn });
  }
  return [...perSubject.values()].slice(0, most);
}

function prepare(db: Database) {
  const { slug, titleNl, titleEn, opensAt, areaCode } = rounds;
  return db
    .select({ slug, titleNl, titleEn, areaCode, instrument: questionnaires.instrument, proposal: proposals.slug })
    .from(snapshots)
    .innerJoin(rounds, and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId)))
    .innerJoin(
      resultCells,
      and(eq(resultCells.organisationId, snapshots.organisationId), eq(resultCells.snapshotId, snapshots.id)),
    )
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .leftJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .where(
      and(
        eq(snapshots.organisationId, sql.placeholder("organisationId")),
        eq(snapshots.id, newestSnapshot(db)),
        inArray(rounds.audience, ["open", "invited"]),
        inArray(questionnaires.instrument, ["value_rating", "perceived_effect"]),
        eq(resultCells.groupKind, "all"),
        eq(resultCells.item, PARTICIPATION),
        sql`not (${resultCells.released}->>'withheld')::boolean`,
      ),
    )
    .groupBy(rounds.id, slug, titleNl, titleEn, opensAt, areaCode, questionnaires.instrument, proposals.slug)
    .orderBy(desc(opensAt), desc(max(sql`(${resultCells.released}->>'people')::int`)), desc(rounds.id))
    .limit(newest)
    .prepare("latest_outcomes");
}

const prepared = oncePerDatabase(prepare);

/** The newest snapshot of a round. */
function newestSnapshot(db: Database) {
  const newer = alias(snapshots, "newer");
  return db
    .select({ id: newer.id })
    .from(newer)
    .where(and(eq(newer.organisationId, rounds.organisationId), eq(newer.roundId, rounds.id)))
    .orderBy(desc(newer.ordinal))
    .limit(1);
}
