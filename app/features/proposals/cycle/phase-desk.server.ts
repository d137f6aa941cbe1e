import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { type Phase, phases } from "../phase.ts";
import type { PhaseChange } from "./course.ts";
import { checkStep } from "./phase.commands.server.ts";
import { phaseRecordOf } from "./phase.queries.server.ts";
import { newestOf, phasesToAnswer, questionsOf } from "./phase-answers.ts";
import { drawnBefore } from "./phase-form.server.ts";
import { type AtPhase, typedBefore } from "./phase-jotting.server.ts";
import type { StepCheckProps } from "./step-check.tsx";
import type { Direction } from "./transitions.ts";
import { isAnswerableAfter, type PhaseRecord } from "./typed-answers.ts";
import { reasons } from "./work-on-phase.server.ts";

type Left = Awaited<ReturnType<typeof typedBefore>>;

interface Asked {
  phase: Phase | undefined;
  /** The step to read about before it is taken. */
  direction: Direction | undefined;
}

/** What the page about the phase of a proposal shows: the questions, what this official left there, and a step to check. */
export async function phaseDesk(
  here: AtPhase & { proposal: { phase: Phase | null } },
  { phase: chosen, direction }: Asked,
) {
  const { proposal, by } = here;
  const record = await phaseRecordOf(db, by);
  const questions = questionsOf(record.answers, record.changes);
  const phase = chosen ?? proposal.phase ?? phases[0];
  const begun = phasesToAnswer(proposal.phase, questions);
  const left = await typedBefore(here, phase);
  const drawn = drawnBefore(left.texts, record);
  const unsaved = drawn?.unsaved ?? [];
  const reply = drawn && ({ error: drawn.fieldErrors, initialValue: drawn.texts } satisfies FormReply);
  const step =
    direction && (await stepToCheck(here, { direction, left, record, phase, hasAnswers: unsaved.length > 0 }));
  return {
    asked: { phase, questions, begun, known: newestOf(record.answers, phase) },
    reply,
    isLeft: unsaved.length > 0 || Object.values(reasons).some((name) => left.texts[name]),
    leftAt: left.leftAt,
    written: left.written,
    ...step,
  };
}

interface Checking {
  direction: Direction;
  left: Left;
  record: PhaseRecord;
  phase: Phase;
  /** Whether there are answers that are not saved. */
  hasAnswers: boolean;
}

/** What a step changes that was asked for before; or that somebody else took one since. */
async function stepToCheck(
  { by }: AtPhase,
  { direction, left, record, phase, hasAnswers }: Checking,
): Promise<{ check?: StepCheckProps; changed?: boolean }> {
  if (left.from === undefined) return {};
  const from = phases.find((one) => one === left.from) ?? null;
  const reason = left.texts[reasons[direction]]?.trim() || null;
  const outcome = await checkStep(db, { ...by, direction, from, reason }, clock.now());
  if (outcome.kind !== "step") return { changed: outcome.kind === "moved-meanwhile" };
  const { to, waiting } = outcome;
  const step = { direction, from, to, reason, waiting };
  const change: PhaseChange = { from, to, reason, unanswered: waiting, at: clock.now().toISOString() };
  const afterwards = isAnswerableAfter(change, phase, record) ? ("toSave" as const) : ("lost" as const);
  return {
    check: {
      step,
      answers: hasAnswers ? afterwards : "none",
      carried: { ...left.texts, intent: direction, from: left.from },
    },
  };
}
