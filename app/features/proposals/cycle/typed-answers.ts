import { type Phase, phases } from "../phase.ts";
import { type PhaseAnswer, type Way, ways } from "./bw-question.ts";
import type { PhaseChange } from "./course.ts";
import { phasesToAnswer, questionsOf } from "./phase-answers.ts";

/** Everything that was answered, the newest first, and every step, the oldest first. */
export interface PhaseRecord {
  answers: readonly PhaseAnswer[];
  changes: readonly PhaseChange[];
}

/** The form with the questions of a phase, as it was sent. */
interface SentAnswers {
  phase: Phase;
  /** Number of the newest answer of the phase that the form knew. */
  known: number;
  /** The phase that the plan was in when the form was drawn. */
  from: Phase | null;
  /** A question that the form did not ask is left out. */
  bodies: Partial<Record<Way, string>>;
}

/** What was typed, on top of what stands now. */
export interface AnswersOnTop {
  /** To be drawn: what was typed, and what stands now at each question that its writer left as it was. */
  bodies: Record<Way, string>;
  /** Where something was typed that does not stand on the site. */
  unsaved: Way[];
  /** Where something was typed and somebody else answered after the form was drawn. */
  answeredMeanwhile: Way[];
}

/** The message at a question that somebody else answered while one typed. */
export const answeredMeanwhile = "cycle.error.answeredMeanwhile";

/**
 * Answers as they were sent, on top of the newest ones. What somebody typed is what differs from what the form showed when
 * it was drawn, not from what stands now: else a text that one never touched would undo that of a colleague.
 */
export function onTopOfNewest({ phase, known, from, bodies }: SentAnswers, record: PhaseRecord): AnswersOnTop {
  const { answers, changes } = record;
  const seen = {
    answers: answers.filter(({ id }) => id <= known),
    // A cycle that began anew since the form was drawn emptied nothing in it.
    changes: changes.slice(0, changes.findLastIndex(({ to }) => to === from) + 1),
  };
  const shown = presentOf(phase, seen);
  const present = presentOf(phase, record);
  const drawn = { ...present.bodies };
  const unsaved: Way[] = [];
  for (const way of ways) {
    const body = bodies[way];
    if (body === undefined || body === shown.bodies[way]) continue;
    drawn[way] = body;
    if (body !== present.bodies[way]) unsaved.push(way);
  }
  return { bodies: drawn, unsaved, answeredMeanwhile: unsaved.filter((way) => present.ids[way] > known) };
}

/** Whether the questions are asked anew since a form was drawn in this phase: what it showed is of the cycle before. */
export function isAskedAnew(from: Phase | null, changes: readonly PhaseChange[]): boolean {
  return changes.slice(changes.findLastIndex(({ to }) => to === from) + 1).some(({ to }) => to === phases[0]);
}

/** Whether answers are not saved when a step is asked for, and whether they can be after it. */
export type AnswersBeside = "none" | "toSave" | "lost";

/** Whether the questions of a phase can be answered once a step is taken. */
export function isAnswerableAfter(step: PhaseChange, phase: Phase, { answers, changes }: PhaseRecord): boolean {
  return phasesToAnswer(step.to, questionsOf(answers, [...changes, step])).includes(phase);
}

/** What holds at each question of a phase, with its number; empty and 0 where nothing does. */
function presentOf(phase: Phase, { answers, changes }: PhaseRecord) {
  const questions = questionsOf(answers, changes).filter((one) => one.phase === phase);
  const of = (way: Way) => questions.find((one) => one.way === way)?.present;
  const each = <T>(value: (way: Way) => T): Record<Way, T> => ({
    ...{ look: value("look"), choose: value("choose"), work: value("work"), learn: value("learn") },
  });
  return { bodies: each((way) => of(way)?.body ?? ""), ids: each((way) => of(way)?.id ?? 0) };
}
