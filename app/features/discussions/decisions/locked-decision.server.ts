import { and, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { decisions } from "~db/schema/index.ts";

/** Who decides, and about what. */
export interface Official {
  organisationId: number;
  proposalId: number;
  officialId: string;
}

/** Who does something with a decision. */
export interface OfDecision extends Official {
  decisionId: number;
}

/** When a decision is changed: each change has a time of its own, also two in the same thousandth of a second. */
export function later(now: Date) {
  return sql`greatest(${now.toISOString()}::timestamptz, ${decisions.changedAt} + interval '1 millisecond')`;
}

/** Whether a draft is another one than somebody looked at; whoever did not look says nothing. */
export function isOther({ changedAt }: { changedAt: Date }, known: string | undefined): boolean {
  return known !== undefined && changedAt.toISOString() !== known;
}

/** A decision, held for who asks: nothing is added to what another publishes. Undefined when it is not there. */
export async function lockedDecision(tx: Database, by: OfDecision) {
  const [decision] = await tx
    .select({ changedAt: decisions.changedAt, publishedAt: decisions.publishedAt })
    .from(decisions)
    .where(isDecision(by))
    .for("update");
  return decision;
}

/** The row of a decision. */
export function isDecision({ organisationId, proposalId, decisionId }: OfDecision) {
  return and(
    eq(decisions.organisationId, organisationId),
    eq(decisions.proposalId, proposalId),
    eq(decisions.id, decisionId),
  );
}
