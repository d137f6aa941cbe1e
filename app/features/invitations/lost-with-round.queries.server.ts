import { createHash } from "node:crypto";
import { and, count, eq, sql } from "drizzle-orm";
import { toldCount } from "~/features/panels/staff/told-count.ts";
import { lettersWereSent } from "~/features/questionnaires/planning/plan-bounds.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { panelParticipations, samples, samplingFrames } from "~db/schema/index.ts";
import type { LostWithRound } from "./lost-with-round.ts";

/** Everything that hangs on a planned round and would go with it. */
export async function lostWithRound(
  db: Database,
  { organisationId, roundId }: { organisationId: number; roundId: number },
): Promise<LostWithRound> {
  const [frames] = await db
    .select({
      list: sql<string | null>`max(${samplingFrames.name})`,
      people: sql<number>`coalesce(sum(${samplingFrames.people}), 0)::int`,
    })
    .from(samplingFrames)
    .where(and(eq(samplingFrames.organisationId, organisationId), eq(samplingFrames.roundId, roundId)));
  const [drawn] = await db
    .select({ number: count() })
    .from(samples)
    .where(and(eq(samples.organisationId, organisationId), eq(samples.roundId, roundId)));
  const [asked] = await db
    .select({ number: count() })
    .from(panelParticipations)
    .where(and(eq(panelParticipations.organisationId, organisationId), eq(panelParticipations.roundId, roundId)));
  const members = asked?.number ?? 0;
  const lost = {
    list: frames?.list ?? null,
    people: frames?.people ?? 0,
    isDrawn: (drawn?.number ?? 0) > 0,
    isSent: await lettersWereSent(db, { organisationId, roundId }),
    isAsked: members > 0,
    members: toldCount(members),
  };
  return { ...lost, shown: createHash("sha256").update(JSON.stringify(lost)).digest("base64url") };
}
