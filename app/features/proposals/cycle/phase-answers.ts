import { type Phase, phases } from "../phase.ts";
import { type PhaseAnswer, type Way, ways } from "./bw-question.ts";
import type { PhaseChange } from "./course.ts";

/** What was answered to one question of a phase: what holds in the present cycle, and what was said before. */
export interface AnsweredQuestion {
  phase: Phase;
  way: Way;
  /** Empty text: it was taken back. Null: nothing was answered since the cycle began. */
  present: PhaseAnswer | null;
  /** Earlier texts, the newest first; some of a cycle that was gone through before. */
  earlier: (PhaseAnswer & { isOfEarlierCycle: boolean })[];
}

/** The moment at which a proposal began the cycle anew, as an ISO time; null: it is in its first. */
function cycleStart(changes: readonly PhaseChange[]): string | null {
  return changes.findLast(({ from, to }) => from === "evaluatie" && to === "agendering")?.at ?? null;
}

/**
 * Every question of every phase with its answers. A cycle that begins anew asks them all again: what was answered before
 * stays to be read below.
 * @param answers - The newest first.
 * @param changes - The oldest first.
 */
export function questionsOf(answers: readonly PhaseAnswer[], changes: readonly PhaseChange[]): AnsweredQuestion[] {
  const start = cycleStart(changes);
  const isEarlier = ({ answeredAt }: PhaseAnswer) => start !== null && answeredAt < start;
  return phases.flatMap((phase) =>
    ways.map((way) => {
      const own = answers.filter((answer) => answer.phase === phase && answer.way === way);
      const newest = own[0];
      const present = newest && !isEarlier(newest) ? newest : null;
      const earlier = own.filter((answer) => answer !== present && answer.body !== "");
      return { phase, way, present, earlier: earlier.map((one) => ({ ...one, isOfEarlierCycle: isEarlier(one) })) };
    }),
  );
}

/** Number of the newest answer to any question of a phase: a form on top of an older one is refused. 0: there is none. */
export function newestOf(answers: readonly PhaseAnswer[], phase: Phase): number {
  return Math.max(0, ...answers.filter((answer) => answer.phase === phase).map(({ id }) => id));
}

/** Whether the question has an answer that holds now. */
export function isAnswered({ present }: AnsweredQuestion): boolean {
  return present !== null && present.body !== "";
}

/** The phases that are to be answered now: those that began, and those that were answered before a step back. */
export function phasesToAnswer(current: Phase | null, questions: readonly AnsweredQuestion[]): Phase[] {
  const position = current === null ? -1 : phases.indexOf(current);
  return phases.filter(
    (phase, index) => index <= position || questions.some((one) => one.phase === phase && one.present !== null),
  );
}

/** The phases of which readers see the questions: those to answer, and those answered in an earlier cycle. */
export function phasesToRead(current: Phase | null, questions: readonly AnsweredQuestion[]): Phase[] {
  const now = phasesToAnswer(current, questions);
  return phases.filter(
    (phase) => now.includes(phase) || questions.some((one) => one.phase === phase && one.earlier.length > 0),
  );
}
