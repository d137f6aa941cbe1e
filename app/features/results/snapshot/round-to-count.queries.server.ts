import { and, eq } from "drizzle-orm";
import { gemeentenOf } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { populationOf } from "~/features/areas/population.queries.server.ts";
import type { PopulationMargin } from "~/features/areas/population.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { questionnaires, rounds } from "~db/schema/index.ts";
import type { AskedScenario } from "../result.ts";
import { scenariosOf } from "../scenarios.queries.server.ts";

/** A round with what counting it needs: its items, the courses of action they ask about, and the people of its area. */
export interface RoundToCount {
  organisationId: number;
  roundId: number;
  questionnaireId: number;
  instrument: "value_rating" | "perceived_effect" | "survey";
  areaCode: string;
  opensAt: Date;
  closesAt: Date;
  items: Item[];
  scenarios: AskedScenario[];
  population: PopulationMargin[];
}

/**
 * The round with everything that counting it needs. The population is that of the gemeenten of its area: those are the
 * registers that people are invited from. `margins` names versions of it; left out: the newest.
 * @throws Error when there is no such round.
 */
export async function roundToCount(
  db: Database,
  { organisationId, roundId, margins }: { organisationId: number; roundId: number; margins?: string | null },
): Promise<RoundToCount> {
  const { questionnaireId, areaCode, opensAt, closesAt } = rounds;
  const [round] = await db
    .select({ questionnaireId, areaCode, opensAt, closesAt, instrument: questionnaires.instrument })
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
    population: gemeenten.length > 0 ? await populationOf(db, gemeenten, margins) : [],
  };
}
