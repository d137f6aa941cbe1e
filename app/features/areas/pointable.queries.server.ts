import { and, eq, exists, lte, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { items, proposals, rounds } from "~db/schema/index.ts";

/**
 * Whether somebody may be asked to point at a place in this area: by a round with a question about a place, or on the page
 * of a proposal. The map of any other area is drawn for nobody.
 */
export async function isPointedAt(
  db: Database,
  { organisationId, areaCode, now }: { organisationId: number; areaCode: string; now: Date },
): Promise<boolean> {
  const placeQuestion = db
    .select({ one: sql`1` })
    .from(items)
    .where(
      and(
        eq(items.organisationId, rounds.organisationId),
        eq(items.questionnaireId, rounds.questionnaireId),
        eq(items.type, "map_point"),
      ),
    );
  const inRounds = db
    .select({ areaCode: rounds.areaCode })
    .from(rounds)
    .where(
      and(
        eq(rounds.organisationId, organisationId),
        eq(rounds.areaCode, areaCode),
        lte(rounds.opensAt, now),
        exists(placeQuestion),
      ),
    );
  const inProposals = db
    .select({ areaCode: proposals.areaCode })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.areaCode, areaCode)));
  const [found] = await inRounds.unionAll(inProposals).limit(1);
  return found !== undefined;
}
