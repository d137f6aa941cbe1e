import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { ideas } from "~db/schema/index.ts";

/** Lets what was added to an idea stand by itself again, because the idea itself is not to be read any more. */
export async function releaseDoubles(
  tx: Database,
  { organisationId, ideaId }: { organisationId: number; ideaId: number },
): Promise<void> {
  await tx
    .update(ideas)
    .set({ mergedInto: null })
    .where(and(eq(ideas.organisationId, organisationId), eq(ideas.mergedInto, ideaId)));
}
