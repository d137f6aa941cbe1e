import { and, desc, eq, lte } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { questionnaires, rounds } from "~db/schema/index.ts";
import type { Stream } from "../../group.ts";
import type { ThemeNorms } from "../../norms/theme-norm.ts";
import { normsOfRound } from "../../norms/theme-norms.queries.server.ts";
import type { Released } from "../../released.ts";
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
export async function seriesOf(db: Database, { organisationId, areaCode, stream, until }: SeriesQuestion) {
  const found = await db
    .select({
      id: rounds.id,
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
    .where(
      and(
        eq(rounds.organisationId, organisationId),
        eq(rounds.areaCode, areaCode),
        eq(questionnaires.instrument, "value_rating"),
        lte(rounds.opensAt, new Date(until)),
      ),
    )
    .orderBy(desc(rounds.opensAt), desc(rounds.id))
    .limit(MOST_ROUNDS);
  const series = await Promise.all(
    found.reverse().map(async ({ id, opensAt, ...round }): Promise<SeriesRound[]> => {
      const results = await latestResults(db, { organisationId, roundId: id, stream });
      if (!results || results.people === null) return [];
      const figures = results.items.map(({ item, everyone }): [string, Released] => [item.code, everyone]);
      return [
        {
          ...round,
          opensAt: opensAt.toISOString(),
          figures: Object.fromEntries(figures),
          change: results.findings.change,
        },
      ];
    }),
  );
  return series.flat();
}
