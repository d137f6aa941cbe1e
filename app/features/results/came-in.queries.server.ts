import { and, count, eq, isNotNull } from "drizzle-orm";
import type { CameIn } from "~/features/questionnaires/planning/quota.ts";
import type { Database } from "~db/client.server.ts";
import { responses } from "~db/schema/index.ts";
import { countedResponse } from "./counted-response.server.ts";
import { publishedCount } from "./disclosure/thresholds.ts";

const margins = { age: responses.ageGroup, gender: responses.gender, education: responses.education };

/** How many answers came in up to now per level of a margin, rounded as every number of people that is told. */
export async function cameInSoFar(
  db: Database,
  { organisationId, roundId }: { organisationId: number; roundId: number },
): Promise<CameIn> {
  const [age, gender, education] = await Promise.all(
    (["age", "gender", "education"] as const).map(async (margin) => {
      const level = margins[margin];
      const rows = await db
        .select({ level, people: count() })
        .from(responses)
        .where(
          and(
            eq(responses.organisationId, organisationId),
            eq(responses.roundId, roundId),
            isNotNull(level),
            countedResponse,
          ),
        )
        .groupBy(level);
      return Object.fromEntries(rows.map((row) => [row.level, publishedCount(row.people)]));
    }),
  );
  return { age: age ?? {}, gender: gender ?? {}, education: education ?? {} };
}
