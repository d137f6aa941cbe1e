import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { scenarios } from "~db/schema/index.ts";
import type { AskedScenario } from "./result.ts";

/** The courses of action that some items ask about. */
export async function scenariosOf(
  db: Database,
  organisationId: number,
  items: readonly { scenarioId: number | null }[],
): Promise<AskedScenario[]> {
  const ids = [...new Set(items.flatMap(({ scenarioId }) => scenarioId ?? []))];
  if (ids.length === 0) return [];
  const { id, code, kind, name, position } = scenarios;
  return db
    .select({ id, code, kind, name, position })
    .from(scenarios)
    .where(and(eq(scenarios.organisationId, organisationId), inArray(scenarios.id, ids)));
}
