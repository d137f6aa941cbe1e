import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposals, statementRounds, statements } from "~db/schema/index.ts";
import { hiddenFor } from "../comment.ts";
import { versionOf } from "../moderation/seen-text.server.ts";
import { findPersonalData } from "../personal-data.ts";
import { lastAct, ofProposal, shownState } from "./statement.queries.server.ts";
import type { StaffStatement } from "./statement.ts";

/** A proposal as the overview of rounds of statements lists it. */
export interface RoundOfProposal {
  slug: string;
  title: string;
  /** Null: no statements were put to anybody. */
  opensAt: Date | null;
  closesAt: Date | null;
  hasKey: boolean;
  accepted: number;
  waiting: number;
  isWithdrawn: boolean;
}

const inState = (state: "accepted" | "waiting") => sql<number>`(select count(*)::int from ${statements}
  where ${statements.organisationId} = ${proposals.organisationId} and ${statements.proposalId} = ${proposals.id}
    and ${statements.state} = ${state})`;

/** About a plan that was withdrawn nothing waits: a moderator lets nothing in there. */
const waiting = sql<number>`case when ${proposals.withdrawnAt} is null then ${inState("waiting")} else 0 end`;

/** Every proposal with its round of statements, those where something waits for a moderator first. */
export async function roundsOfProposals(
  db: Database,
  { organisationId }: { organisationId: number },
): Promise<RoundOfProposal[]> {
  return await db
    .select({
      slug: proposals.slug,
      title: proposals.title,
      opensAt: statementRounds.opensAt,
      closesAt: statementRounds.closesAt,
      hasKey: sql<boolean>`${statementRounds.key} is not null`,
      accepted: inState("accepted"),
      waiting,
      isWithdrawn: sql<boolean>`${proposals.withdrawnAt} is not null`,
    })
    .from(proposals)
    .leftJoin(
      statementRounds,
      and(eq(statementRounds.organisationId, proposals.organisationId), eq(statementRounds.proposalId, proposals.id)),
    )
    .where(eq(proposals.organisationId, organisationId))
    .orderBy(desc(waiting), sql`${statementRounds.opensAt} desc nulls last`, asc(proposals.title));
}

/** The how-manieth statement about its proposal: the same for everybody, whatever they may see of the others. */
const numberInProposal = sql<number>`(select count(*)::int from statements earlier
  where earlier.organisation_id = ${statements.organisationId} and earlier.proposal_id = ${statements.proposalId}
    and earlier.id <= ${statements.id})`;

/**
 * Every statement about a proposal, those that wait for a moderator first; who does not moderate finds those that were let
 * in, as everybody does.
 */
export async function statementsForStaff(
  db: Database,
  { organisationId, proposalId, moderates }: { organisationId: number; proposalId: number; moderates: boolean },
): Promise<StaffStatement[]> {
  const act = lastAct(db);
  const rows = await db
    .select({
      id: statements.id,
      number: numberInProposal,
      body: statements.body,
      state: shownState,
      byResident: sql<boolean>`${statements.authorId} is not null`,
      createdAt: statements.createdAt,
      reason: act.reason,
      explanation: act.explanation,
      lastActId: act.id,
    })
    .from(statements)
    .innerJoin(proposals, ofProposal)
    .leftJoin(act, and(eq(act.organisationId, statements.organisationId), eq(act.statementId, statements.id)))
    .where(
      and(
        eq(statements.organisationId, organisationId),
        eq(statements.proposalId, proposalId),
        moderates ? undefined : eq(statements.state, "accepted"),
      ),
    )
    .orderBy(asc(statements.state), asc(statements.id));
  return rows.map(({ lastActId, ...row }) => ({
    ...row,
    version: versionOf(null, lastActId),
    reason: hiddenFor(row.reason),
    personalData: row.byResident ? findPersonalData(row.body) : [],
  }));
}
