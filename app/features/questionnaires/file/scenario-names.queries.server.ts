import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposals, scenarios } from "~db/schema/index.ts";
import type { ScenarioNames } from "./questionnaire-file.ts";

/** Every scenario of the organisation by the name that a file calls it: "haven-stad/plan". */
export async function scenarioNames(db: Database, organisationId: number): Promise<ScenarioNames> {
  const rows = await db
    .select({ id: scenarios.id, code: scenarios.code, proposal: proposals.slug })
    .from(scenarios)
    .innerJoin(
      proposals,
      and(eq(proposals.organisationId, scenarios.organisationId), eq(proposals.id, scenarios.proposalId)),
    )
    .where(eq(scenarios.organisationId, organisationId));
  return new Map(rows.map(({ id, code, proposal }) => [`${proposal}/${code}`, id]));
}
