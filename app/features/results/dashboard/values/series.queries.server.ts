import { and, desc, eq, lte, type SQL } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { questionnaires, rounds } from "~db/schema/index.ts";
import type { Stream } from "../../group.ts";
import type { ThemeNorms } from "../../norms/theme-norm.ts";
import { normsOfRound } from "../../norms/theme-norms.queries.server.ts";
import type { Released } from "../../released.ts";
import type { RoundResults } from "../../result.ts";
import { latestResults } from "../../results.queries.server.ts";
import type { ResultsRoom } from "../results-room.server.ts";
import type { SeriesRound } from "./series.ts";

/** Rounds further back than these make no line that anybody reads. */
const MOST_ROUNDS = 8;

interface SeriesQuestion {
  organisationId: number;
  /** The area that the value ratings are about. */
  areaCode: string;
  stream: Stream;
  /** ISO time that the round of the page opened: later rounds are none of its past. */
  until: string;
}

/** What the page with changes of a round shows: its series, and the lines of the council that the round is held against. */
export async function changesOf(
  db: Database,
  { organisationId, stream, round }: Pick<ResultsRoom, "organisationId" | "stream" | "round">,
): Promise<{ series: SeriesRound[]; norms: ThemeNorms }> {
  const [series, norms] = await Promise.all([
    seriesOf(db, { organisationId, areaCode: round.areaCode, stream, until: round.opensAt }),
    normsOfRound(db, { organisationId, round }),
  ]);
  return { series, norms };
}

/**
 * The rounds of a series up to one of them, oldest first: value ratings of the same area, each with the released figures of
 * everyone in its newest snapshot. Rounds without figures in the stream are left out.
 */
export async function seriesOf(db: Database, { areaCode, ...question }: SeriesQuestion): Promise<SeriesRound[]> {
  const ofArea = and(eq(rounds.areaCode, areaCode), eq(questionnaires.instrument, "value_rating"));
  return (await roundsWithFigures(db, question, ofArea)).map(({ round }) => round);
}

/** A round of a series with all that is released of it, and the questionnaire that it asked. */
export interface CountedRound {
  round: SeriesRound;
  results: RoundResults;
  questionnaireId: number;
}

/** The rounds that a condition means, up to a moment and oldest first, each with its newest figures in one stream. */
export async function roundsWithFigures(
  db: Database,
  { organisationId, stream, until }: Omit<SeriesQuestion, "areaCode">,
  condition: SQL | undefined,
): Promise<CountedRound[]> {
  const found = await db
    .select({
      id: rounds.id,
      questionnaireId: rounds.questionnaireId,
      slug: rounds.slug,
      titleNl: rounds.titleNl,
      titleEn: rounds.titleEn,
      opensAt: rounds.opensAt,
    })
    .from(rounds)
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .where(and(eq(rounds.organisationId, organisationId), condition, lte(rounds.opensAt, new Date(until))))
    .orderBy(desc(rounds.opensAt), desc(rounds.id))
    .limit(MOST_ROUNDS);
  const series = await Promise.all(
    found.reverse().map(async ({ id, questionnaireId, opensAt, ...round }): Promise<CountedRound[]> => {
      const results = await latestResults(db, { organisationId, roundId: id, stream });
      if (!results || results.people === null) return [];
      const figures = results.items.map(({ item, everyone }): [string, Released] => [item.code, everyone]);
      const { change } = results.findings;
      const counted = { ...round, opensAt: opensAt.toISOString(), figures: Object.fromEntries(figures), change };
      return [{ round: counted, results, questionnaireId }];
    }),
  );
  return series.flat();
}
