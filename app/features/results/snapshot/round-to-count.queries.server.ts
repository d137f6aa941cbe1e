import { and, eq, lte, sql } from "drizzle-orm";
import { gemeentenOf } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { populationOf } from "~/features/areas/population.queries.server.ts";
import type { PopulationMargin } from "~/features/areas/population.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { questionnaires, rounds, samples } from "~db/schema/index.ts";
import type { AskedScenario } from "../result.ts";
import { scenariosOf } from "../scenarios.queries.server.ts";
import { alike, type BaseWeight, baseWeightsOf } from "./base-weights.ts";

/** A round with what counting it needs: its items, the courses of action they ask about, and the people of its area. */
export interface RoundToCount {
  organisationId: number;
  roundId: number;
  questionnaireId: number;
  /** Name that all versions of its questionnaire share. */
  questionnaireSlug: string;
  instrument: "value_rating" | "perceived_effect" | "survey";
  areaCode: string;
  /** How people get to answer: who may, and of which panel. Other people are no series. */
  recruits: string;
  opensAt: Date;
  closesAt: Date;
  items: Item[];
  scenarios: AskedScenario[];
  population: PopulationMargin[];
  /** For how many people somebody who was drawn stands. */
  baseWeight: BaseWeight;
}

/** Who may answer a round, as one word. */
export const recruitsOf = sql<string>`${rounds.audience}::text || coalesce(' ' || ${rounds.panelId}::text, '')`;

interface RoundOf {
  organisationId: number;
  roundId: number;
}

/**
 * The round with everything that counting it needs. The population is that of the gemeenten of its area: those are the
 * registers that people are invited from. `margins` names versions of it; left out: the newest. `asOf` is the moment of the
 * snapshot: a sample that was drawn later is none of it.
 * @throws Error when there is no such round.
 */
export async function roundToCount(
  db: Database,
  { organisationId, roundId, asOf, margins }: RoundOf & { asOf: Date; margins?: string | null },
): Promise<RoundToCount> {
  const { questionnaireId, areaCode, opensAt, closesAt } = rounds;
  const [round] = await db
    .select({
      ...{ questionnaireId, areaCode, opensAt, closesAt },
      instrument: questionnaires.instrument,
      questionnaireSlug: questionnaires.slug,
      recruits: recruitsOf,
    })
    .from(rounds)
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)));
  if (!round) throw new Error(`There is no round ${roundId}`);
  const items = await itemsOf(db, { organisationId, questionnaireId: round.questionnaireId, frozen: false });
  const gemeenten = gemeentenOf(await areaTree(db), round.areaCode).map(({ code }) => code);
  return {
    organisationId,
    roundId,
    ...round,
    items,
    scenarios: await scenariosOf(db, organisationId, items),
    baseWeight: await drawnWeights(db, { organisationId, roundId, asOf }),
    population: gemeenten.length > 0 ? await populationOf(db, gemeenten, margins) : [],
  };
}

/** A sample never changes after it was drawn, so that the weights of a snapshot can be made again. */
async function drawnWeights(db: Database, { organisationId, roundId, asOf }: RoundOf & { asOf: Date }) {
  const [sample] = await db
    .select({ strata: samples.strata })
    .from(samples)
    .where(and(eq(samples.organisationId, organisationId), eq(samples.roundId, roundId), lte(samples.drawnAt, asOf)))
    .limit(1);
  return sample ? baseWeightsOf(sample.strata) : alike;
}
