import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { selfSelected } from "~/features/accounts/audience.ts";
import type { Database } from "~db/client.server.ts";
import { phaseAnswers, phaseChanges, rounds, snapshots } from "~db/schema/index.ts";
import { type PhaseAnswer, ways } from "./bw-question.ts";
import type { PhaseChange, RoundInCourse } from "./course.ts";
import type { PhaseRecord } from "./typed-answers.ts";

interface OfProposal {
  organisationId: number;
  proposalId: number;
}

/** The steps of a proposal through the policy cycle, oldest first. */
export async function phaseChangesOf(db: Database, { organisationId, proposalId }: OfProposal): Promise<PhaseChange[]> {
  const { fromPhase, toPhase, reason, unanswered, changedAt } = phaseChanges;
  const rows = await db
    .select({ from: fromPhase, to: toPhase, reason, unanswered, at: changedAt })
    .from(phaseChanges)
    .where(and(eq(phaseChanges.organisationId, organisationId), eq(phaseChanges.proposalId, proposalId)))
    .orderBy(asc(changedAt), asc(phaseChanges.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Everything that the organisation ever answered to the questions of the phases, in public; the newest first. */
export async function phaseAnswersOf(db: Database, { organisationId, proposalId }: OfProposal): Promise<PhaseAnswer[]> {
  const { id, phase, question, body, answeredAt } = phaseAnswers;
  const rows = await db
    .select({ id, phase, question, body, answeredAt })
    .from(phaseAnswers)
    .where(and(eq(phaseAnswers.organisationId, organisationId), eq(phaseAnswers.proposalId, proposalId)))
    .orderBy(desc(id));
  return rows.flatMap(({ question: name, answeredAt: at, ...row }) => {
    const way = ways.find((known) => known === name);
    return way ? [{ ...row, way, answeredAt: at.toISOString() }] : [];
  });
}

/** Everything that was answered and every step: what the page about the phase stands on. */
export async function phaseRecordOf(db: Database, by: OfProposal): Promise<PhaseRecord> {
  const [answers, changes] = await Promise.all([phaseAnswersOf(db, by), phaseChangesOf(db, by)]);
  return { answers, changes };
}

/** The rounds for everybody about a proposal, and whether there are figures of them. */
export async function roundsInCourse(
  db: Database,
  { organisationId, proposalId }: OfProposal,
): Promise<RoundInCourse[]> {
  const figures = db
    .select({ one: sql`1` })
    .from(snapshots)
    .where(and(eq(snapshots.organisationId, rounds.organisationId), eq(snapshots.roundId, rounds.id)));
  const { slug, titleNl, titleEn, opensAt, closesAt } = rounds;
  const rows = await db
    .select({ slug, titleNl, titleEn, opensAt, closesAt, hasFigures: sql<boolean>`exists (${figures})` })
    .from(rounds)
    .where(
      and(
        eq(rounds.organisationId, organisationId),
        eq(rounds.proposalId, proposalId),
        inArray(rounds.audience, selfSelected),
      ),
    )
    .orderBy(asc(opensAt));
  return rows.map((row) => ({ ...row, opensAt: row.opensAt.toISOString(), closesAt: row.closesAt.toISOString() }));
}
