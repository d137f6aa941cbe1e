import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { moderationActs, proposals, statementRounds, statements, statementVotes } from "~db/schema/index.ts";
import { hiddenFor } from "../comment.ts";
import { type OwnStatement, type StatementState, type StatementToJudge, voteWord } from "./statement.ts";

interface OfProposal {
  organisationId: number;
  proposalId: number;
}

/** A proposal with its round of statements. The key never leaves the server. */
export interface StatementRound {
  proposal: { id: number; slug: string; title: string; isWithdrawn: boolean };
  /** Null: no statements are put to anybody about this proposal. */
  round: { opensAt: Date; closesAt: Date; key: Buffer | null } | null;
}

/** The round of statements of a proposal, or undefined when there is no such proposal. */
export async function findStatementRound(
  db: Database,
  where: { organisationId: number; slug: string },
): Promise<StatementRound | undefined> {
  const [row] = await db
    .select({
      proposal: { id: proposals.id, slug: proposals.slug, title: proposals.title },
      withdrawnAt: proposals.withdrawnAt,
      opensAt: statementRounds.opensAt,
      closesAt: statementRounds.closesAt,
      key: statementRounds.key,
    })
    .from(proposals)
    .leftJoin(
      statementRounds,
      and(eq(statementRounds.organisationId, proposals.organisationId), eq(statementRounds.proposalId, proposals.id)),
    )
    .where(and(eq(proposals.organisationId, where.organisationId), eq(proposals.slug, where.slug)));
  if (!row) return undefined;
  const { opensAt, closesAt, key } = row;
  const proposal = { ...row.proposal, isWithdrawn: row.withdrawnAt !== null };
  return { proposal, round: opensAt && closesAt ? { opensAt, closesAt, key } : null };
}

/** Every statement that can be judged, with what this person said of it: one statement. */
export async function statementsToJudge(
  db: Database,
  { organisationId, proposalId, voter }: OfProposal & { voter: string | undefined },
): Promise<StatementToJudge[]> {
  const rows = await db
    .select({ id: statements.id, body: statements.body, vote: statementVotes.vote })
    .from(statements)
    .leftJoin(
      statementVotes,
      and(
        eq(statementVotes.organisationId, statements.organisationId),
        eq(statementVotes.statementId, statements.id),
        eq(statementVotes.voter, voter ?? ""),
      ),
    )
    .where(isAccepted({ organisationId, proposalId }))
    .orderBy(asc(statements.id));
  return rows.map(({ vote, ...row }) => ({ ...row, vote: vote === null ? null : voteWord(vote) }));
}

const isAccepted = ({ organisationId, proposalId }: OfProposal) =>
  and(
    eq(statements.organisationId, organisationId),
    eq(statements.proposalId, proposalId),
    eq(statements.state, "accepted"),
  );

/** How many people judged at least one statement that is still there. */
export async function countVoters(db: Database, of: OfProposal): Promise<number> {
  const [row] = await db
    .select({ voters: sql<number>`count(distinct ${statementVotes.voter})::int` })
    .from(statementVotes)
    .innerJoin(
      statements,
      and(eq(statements.organisationId, statementVotes.organisationId), eq(statements.id, statementVotes.statementId)),
    )
    .where(isAccepted(of));
  return row?.voters ?? 0;
}

/** What a moderator last decided about a statement, and why. */
export const lastAct = (db: Database) =>
  db
    .selectDistinctOn([moderationActs.organisationId, moderationActs.statementId], {
      organisationId: moderationActs.organisationId,
      statementId: moderationActs.statementId,
      id: moderationActs.id,
      reason: moderationActs.reason,
      explanation: moderationActs.explanation,
    })
    .from(moderationActs)
    .orderBy(moderationActs.organisationId, moderationActs.statementId, desc(moderationActs.id))
    .as("last_act");

/** The statements that somebody sent in about a proposal, with what a moderator decided: newest first. */
export async function statementsOfAuthor(
  db: Database,
  { organisationId, proposalId, authorId }: OfProposal & { authorId: string },
): Promise<OwnStatement[]> {
  return await ownStatements(db, {
    author: { organisationId, authorId },
    only: eq(statements.proposalId, proposalId),
  });
}

/** The statements that somebody sent in about any proposal, newest first: at most the last fifty. */
export async function statementsOfPerson(
  db: Database,
  { organisationId, userId }: { organisationId: number; userId: string },
): Promise<OwnStatement[]> {
  return await ownStatements(db, { author: { organisationId, authorId: userId } });
}

/** Where a statement stands, of rows of statements joined with their proposals. */
export const shownState = sql<StatementState>`case when ${statements.state} = 'waiting' and ${proposals.withdrawnAt} is not null
  then 'lapsed' else ${statements.state}::text end`;

/** The proposal that a statement is about. */
export const ofProposal = and(
  eq(proposals.organisationId, statements.organisationId),
  eq(proposals.id, statements.proposalId),
);

async function ownStatements(
  db: Database,
  { author, only }: { author: { organisationId: number; authorId: string }; only?: SQL },
): Promise<OwnStatement[]> {
  const act = lastAct(db);
  const rows = await db
    .select({
      id: statements.id,
      body: statements.body,
      state: shownState,
      reason: act.reason,
      explanation: act.explanation,
    })
    .from(statements)
    .innerJoin(proposals, ofProposal)
    .leftJoin(act, and(eq(act.organisationId, statements.organisationId), eq(act.statementId, statements.id)))
    .where(and(eq(statements.organisationId, author.organisationId), eq(statements.authorId, author.authorId), only))
    .orderBy(desc(statements.id))
    .limit(50);
  return rows.map((row) => ({ ...row, reason: hiddenFor(row.reason) }));
}
