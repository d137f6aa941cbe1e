import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { decisionInputs, decisions, proposals } from "~db/schema/index.ts";

/** A decision as a page about everything names it. */
export interface NewestDecision {
  id: number;
  title: string;
  /** Day, as 2026-03-01. */
  decidedOn: string;
  proposal: { slug: string; title: string };
  used: number;
  setAside: number;
}

/** The decisions that were published last, about whatever proposal; the first ones may be passed over. */
export async function newestDecisions(
  db: Database,
  { organisationId, most, after = 0 }: { organisationId: number; most: number; after?: number },
): Promise<NewestDecision[]> {
  const counted = (used: boolean) =>
    sql<number>`(count(${decisionInputs.id}) filter (where ${decisionInputs.used} = ${used}))::int`;
  const { id, title, decidedOn } = decisions;
  return await db
    .select({
      ...{ id, title, decidedOn },
      proposal: { slug: proposals.slug, title: proposals.title },
      used: counted(true),
      setAside: counted(false),
    })
    .from(decisions)
    .innerJoin(
      proposals,
      and(eq(proposals.organisationId, decisions.organisationId), eq(proposals.id, decisions.proposalId)),
    )
    .leftJoin(
      decisionInputs,
      and(eq(decisionInputs.organisationId, decisions.organisationId), eq(decisionInputs.decisionId, decisions.id)),
    )
    .where(and(eq(decisions.organisationId, organisationId), isNotNull(decisions.publishedAt)))
    .groupBy(decisions.organisationId, decisions.id, proposals.slug, proposals.title)
    .orderBy(desc(decisions.publishedAt), desc(decisions.id))
    .limit(most)
    .offset(after);
}
