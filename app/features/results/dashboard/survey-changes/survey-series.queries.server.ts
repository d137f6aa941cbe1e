import { and, eq, sql } from "drizzle-orm";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { wordingOf } from "~/features/questionnaires/wording.ts";
import type { Database } from "~db/client.server.ts";
import { questionnaires, rounds } from "~db/schema/index.ts";
import type { ResultsRoom } from "../results-room.server.ts";
import { roundsWithFigures } from "../values/series.queries.server.ts";
import type { SurveyRound } from "./survey-series.ts";

/**
 * The rounds of a survey up to one of them, oldest first: of any version of its questionnaire and the same area, with the
 * released figures of everyone. Rounds without figures in the stream are left out.
 */
export async function surveySeriesOf(
  db: Database,
  { organisationId, roundId, stream, round }: Pick<ResultsRoom, "organisationId" | "roundId" | "stream" | "round">,
): Promise<SurveyRound[]> {
  const sameSurvey = and(
    eq(rounds.areaCode, round.areaCode),
    eq(questionnaires.instrument, "survey"),
    sql`${questionnaires.slug} = (select q.slug from ${rounds} r
      join ${questionnaires} q on (q.organisation_id, q.id) = (r.organisation_id, r.questionnaire_id)
      where r.organisation_id = ${organisationId} and r.id = ${roundId})`,
  );
  const counted = await roundsWithFigures(db, { organisationId, stream, until: round.opensAt }, sameSurvey);
  return await Promise.all(
    counted.map(async ({ round: one, results, questionnaireId }): Promise<SurveyRound> => {
      const items = await itemsOf(db, { organisationId, questionnaireId, frozen: true });
      return {
        ...one,
        items: results.items,
        wording: Object.fromEntries(items.map((item) => [item.code, wordingOf(item)])),
      };
    }),
  );
}
