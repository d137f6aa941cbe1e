import { and, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposals } from "~db/schema/index.ts";
import type { Phase } from "./phase.ts";

/** A proposal as a page about a part of it needs to know it. */
export interface NamedProposal {
  id: number;
  slug: string;
  title: string;
  phase: Phase | null;
  /** Whether the organisation took it back. */
  isWithdrawn: boolean;
}

/** The proposal of this name; undefined when there is none. */
export async function namedProposal(
  db: Database,
  { organisationId, slug }: { organisationId: number; slug: string },
): Promise<NamedProposal | undefined> {
  const [proposal] = await db
    .select({
      id: proposals.id,
      slug: proposals.slug,
      title: proposals.title,
      phase: proposals.phase,
      isWithdrawn: sql<boolean>`${proposals.withdrawnAt} is not null`,
    })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.slug, slug)));
  return proposal;
}
