import { eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { currentOrganisationId } from "~db/current-organisation.server.ts";
import { organisations } from "~db/schema/index.ts";

export type Organisation = typeof organisations.$inferSelect;

const cacheMilliseconds = 5_000;
let cached: { organisation: Organisation; until: number } | undefined;

/**
 * The organisation whose site this is; without one the request ends with the page "Deze site is nog niet ingericht".
 * Kept for five seconds, because every request of every page needs it.
 */
export async function currentOrganisation(db: Database): Promise<Organisation> {
  const now = Date.now();
  if (cached && cached.until > now) return cached.organisation;
  const [organisation] = await db.select().from(organisations).where(eq(organisations.id, currentOrganisationId));
  if (!organisation) throw new Response(null, { status: 503, statusText: "No organisation yet" });
  cached = { organisation, until: now + cacheMilliseconds };
  return organisation;
}

/** Forgets the kept organisation, so that the next request reads it anew. */
export function forgetOrganisation(): void {
  cached = undefined;
}
