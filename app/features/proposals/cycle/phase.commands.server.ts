import { and, desc, eq } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { phaseAnswers, phaseChanges, proposals } from "~db/schema/index.ts";
import { countInputs } from "../inputs/input.queries.server.ts";
import type { Phase } from "../phase.ts";
import type { Way } from "./bw-question.ts";
import { phaseAnswersOf, phaseChangesOf } from "./phase.queries.server.ts";
import { newestOf, phasesToAnswer, questionsOf } from "./phase-answers.ts";
import {
  type Direction,
  phaseAfter,
  type ReasonMissing,
  type Standing,
  type Step,
  stepBack,
  stepOn,
} from "./transitions.ts";
import { isAskedAnew, onTopOfNewest } from "./typed-answers.ts";

interface Official {
  organisationId: number;
  proposalId: number;
  officialId: string;
}

export interface PhaseStep extends Official {
  /** The phase that the form was about: a step is taken from where one thought one was, or not at all. */
  from: Phase | null;
  direction: Direction;
  reason: string | null;
}

/** The organisation took the proposal back: nothing about it changes any more. */
type TakenBack = { kind: "is-withdrawn" };

/** A step that can be taken, and how many inputs wait for an answer. */
export type CheckedStep = Step & { waiting: number };

export type StepOutcome =
  | { kind: "taken"; to: Phase }
  | ReasonMissing
  /** Somebody else took a step after the form was opened. */
  | { kind: "moved-meanwhile" }
  /** There is nothing before the first phase. */
  | { kind: "no-step" }
  | TakenBack;

/** What a step comes to before anybody takes it, so that an official reads what it changes. Nothing is written. */
export async function checkStep(db: Database, asked: PhaseStep, now: Date): Promise<CheckedStep | StepOutcome> {
  return await db.transaction((tx) => stepAsked(tx, asked, now));
}

/** Moves a proposal one phase on or back and tells everybody why. The same form sent twice is one step. */
export async function takeStep(db: Database, asked: PhaseStep, now: Date): Promise<StepOutcome> {
  return await db.transaction(async (tx) => {
    const step = await stepAsked(tx, asked, now);
    if (step.kind !== "step") return step;
    const { organisationId, proposalId, officialId, from: phase } = asked;
    const { waiting } = step;
    const { to, reason } = step;
    // The source of the phase that is left says nothing about the new one.
    await tx.update(proposals).set({ phase: to, phaseReason: null }).where(isProposal(asked));
    await tx.insert(phaseChanges).values({
      ...{ organisationId, proposalId, fromPhase: phase, toPhase: to, reason, unanswered: waiting },
      ...{ changedBy: officialId, changedAt: now },
    });
    await recordAct(tx, {
      ...{ organisationId, actorId: officialId, at: now, action: "phase.step", subject: `proposal ${proposalId}` },
      details: { from: phase, to, unanswered: waiting },
    });
    return { kind: "taken", to };
  });
}

async function stepAsked(tx: Database, asked: PhaseStep, now: Date): Promise<CheckedStep | StepOutcome> {
  const { phase, isWithdrawn } = await lockedProposal(tx, asked);
  if (isWithdrawn) return { kind: "is-withdrawn" };
  if (phase !== asked.from) return await sentBefore(tx, asked, phase);
  const { waiting } = await countInputs(tx, { ...asked, now });
  const standing = { phase, waiting } as Standing;
  const step = asked.direction === "on" ? stepOn(standing, asked.reason) : stepBack(standing, asked.reason);
  return step.kind === "step" ? { ...step, waiting } : step;
}

/** Whoever sends the same form twice hears the same twice. */
async function sentBefore(tx: Database, asked: PhaseStep, phase: Phase | null): Promise<StepOutcome> {
  const to = phaseAfter(asked.from, asked.direction);
  if (to === null || to !== phase) return { kind: "moved-meanwhile" };
  const [last] = await tx
    .select()
    .from(phaseChanges)
    .where(and(eq(phaseChanges.organisationId, asked.organisationId), eq(phaseChanges.proposalId, asked.proposalId)))
    .orderBy(desc(phaseChanges.id))
    .limit(1);
  const isSame = last?.fromPhase === asked.from && last.changedBy === asked.officialId && last.reason === asked.reason;
  return isSame ? { kind: "taken", to } : { kind: "moved-meanwhile" };
}

/** The proposal; until the transaction ends nobody moves it or takes it back, and nobody adds an input to it. */
async function lockedProposal(
  tx: Database,
  official: Official,
): Promise<{ phase: Phase | null; isWithdrawn: boolean }> {
  const [proposal] = await tx
    .select({ phase: proposals.phase, withdrawnAt: proposals.withdrawnAt })
    .from(proposals)
    .where(isProposal(official))
    .for("update");
  if (!proposal) throw new RangeError(`No proposal ${official.proposalId}`);
  return { phase: proposal.phase, isWithdrawn: proposal.withdrawnAt !== null };
}

export type AnswerOutcome =
  | { kind: "answered" }
  /** Somebody else answered, or began the cycle anew, after the form was opened. */
  | { kind: "changed-meanwhile" }
  /** The proposal is not in that phase yet. */
  | { kind: "not-begun" }
  | TakenBack;

interface AnswersToAdd extends Official {
  phase: Phase;
  /** The phase that the plan was in when the form was drawn; left out: the one that it is in. */
  from?: Phase | null;
  /** Number of the newest answer of the phase as far as the form knew; 0 when there was none. */
  known: number;
  bodies: Record<Way, string>;
}

/**
 * Adds the organisation's answers to the questions of a phase; they stand on the site at once. Only what somebody typed is
 * added, which is what differs from what the form showed and from what holds now, and what held before stays to be read.
 * An empty answer takes back the one before it; where there was none it means: not yet.
 */
export async function answerPhase(
  db: Database,
  { phase, known, bodies, ...by }: AnswersToAdd,
  now: Date,
): Promise<AnswerOutcome> {
  return await db.transaction(async (tx) => {
    const { phase: current, isWithdrawn } = await lockedProposal(tx, by);
    if (isWithdrawn) return { kind: "is-withdrawn" };
    const { from = current } = by;
    const answers = await phaseAnswersOf(tx, by);
    const changes = await phaseChangesOf(tx, by);
    const { unsaved: typed } = onTopOfNewest({ phase, known, from, bodies }, { answers, changes });
    if (typed.length === 0) return { kind: "answered" };
    if (!phasesToAnswer(current, questionsOf(answers, changes)).includes(phase)) return { kind: "not-begun" };
    if (newestOf(answers, phase) !== known || isAskedAnew(from, changes)) return { kind: "changed-meanwhile" };
    const { organisationId, proposalId, officialId: answeredBy } = by;
    const row = { organisationId, proposalId, phase, answeredBy, answeredAt: now };
    await tx.insert(phaseAnswers).values(typed.map((way) => ({ ...row, question: way, body: bodies[way] })));
    await recordAct(tx, {
      ...{ organisationId, actorId: answeredBy, at: now, action: "phase.answer", subject: `proposal ${proposalId}` },
      details: { phase, questions: typed.join(" ") },
    });
    return { kind: "answered" };
  });
}

function isProposal({ organisationId, proposalId }: Official) {
  return and(eq(proposals.organisationId, organisationId), eq(proposals.id, proposalId));
}
