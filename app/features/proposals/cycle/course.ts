import { dayOf } from "~/platform/day.ts";
import { type Access, effectRatingAccess, type Phase } from "../phase.ts";

/** A step of a proposal through the policy cycle (Dutch: faseovergang). */
export interface PhaseChange {
  from: Phase | null;
  to: Phase;
  /** Told in public. */
  reason: string | null;
  /** Inputs of residents without an answer at that moment. */
  unanswered: number;
  /** ISO time. */
  at: string;
}

/** A round about the proposal. */
export interface RoundInCourse {
  slug: string;
  titleNl: string;
  titleEn: string;
  /** ISO times. */
  opensAt: string;
  closesAt: string;
  hasFigures: boolean;
}

/** A published decision. */
export interface DecisionInCourse {
  id: number;
  title: string;
  /** Day, as 2026-03-01. */
  decidedOn: string;
  used: number;
  setAside: number;
}

interface MilestoneInCourse {
  /** As precise as its source: 2029 or 2017-12. */
  when: string;
  title: string;
  source: string;
}

/** That the organisation took the proposal back. */
export interface Withdrawal {
  /** ISO time. */
  at: string;
  reason: string;
}

/** That the organisation took the proposal back, and later put it on the site again. */
export interface PastWithdrawal extends Withdrawal {
  /** ISO time. */
  backAt: string;
}

/** Something in the course of a proposal (Dutch: verloop). */
export type CourseEvent =
  | ({ kind: "milestone" } & MilestoneInCourse)
  | ({ kind: "phase" } & PhaseChange)
  | ({ kind: "decision" } & DecisionInCourse)
  | ({ kind: "round" } & RoundInCourse)
  | ({ kind: "withdrawal" } & Withdrawal)
  | { kind: "return"; at: string };

/** Everything that happened to a proposal and will, in the order of time; when it was taken back, that is the last. */
export function courseOf(parts: {
  milestones: readonly MilestoneInCourse[];
  changes: readonly PhaseChange[];
  decisions: readonly DecisionInCourse[];
  rounds: readonly RoundInCourse[];
  withdrawn?: Withdrawal | null;
  pastWithdrawals?: readonly PastWithdrawal[];
}): CourseEvent[] {
  const events: CourseEvent[] = [
    ...parts.milestones.map((one) => ({ kind: "milestone" as const, ...one })),
    ...parts.changes.map((one) => ({ kind: "phase" as const, ...one })),
    ...parts.decisions.map((one) => ({ kind: "decision" as const, ...one })),
    ...parts.rounds.map((one) => ({ kind: "round" as const, ...one })),
    ...(parts.pastWithdrawals ?? []).flatMap(({ at, reason, backAt }): CourseEvent[] => [
      { kind: "withdrawal", at, reason },
      { kind: "return", at: backAt },
    ]),
  ];
  const inTime = events.sort((one, other) => compare(momentOf(one), momentOf(other)));
  return parts.withdrawn ? endedBy(parts.withdrawn, inTime) : inTime;
}

/** What was still to come when a proposal was taken back does not come. */
function endedBy(withdrawn: Withdrawal, events: readonly CourseEvent[]): CourseEvent[] {
  const stood = events.filter((event) => stateOf(event, withdrawn.at) !== "upcoming");
  return [...stood, { kind: "withdrawal", ...withdrawn }];
}

/** The day of an event, as precise as it is known: 2029, 2017-12 or 2026-03-01. */
export function whenOf(event: CourseEvent): string {
  switch (event.kind) {
    case "milestone":
      return event.when;
    case "phase":
    case "withdrawal":
    case "return":
      return dayOf(new Date(event.at));
    case "decision":
      return event.decidedOn;
    case "round":
      return dayOf(new Date(event.opensAt));
  }
}

/**
 * Whether an event is over, goes on, or is to come.
 * @param now - ISO time: a round is over from the moment on which it closes, not from the day after.
 */
export function stateOf(event: CourseEvent, now: string): "done" | "current" | "upcoming" {
  if (event.kind === "round") return roundState(event, now);
  const when = whenOf(event);
  const day = dayOf(new Date(now)).slice(0, when.length);
  if (when > day) return "upcoming";
  // A milestone of this year or month may still be to come.
  return event.kind === "milestone" && when === day ? "upcoming" : "done";
}

function roundState({ opensAt, closesAt }: RoundInCourse, now: string) {
  if (new Date(now) < new Date(opensAt)) return "upcoming";
  return new Date(now) < new Date(closesAt) ? "current" : "done";
}

/** What is over and stays in sight: the last steps, so that one sees where it stands. */
const lastStepsInSight = 2;
/** Fewer are not worth the opening. */
const fewestToFold = 3;

/** The course in two parts: what is long over and may be folded, and what stays in sight. */
export function inSight(
  events: readonly CourseEvent[],
  now: string,
): { before: readonly CourseEvent[]; shown: readonly CourseEvent[] } {
  const firstOpen = events.findIndex((event) => stateOf(event, now) !== "done");
  const folded = (firstOpen === -1 ? events.length : firstOpen) - lastStepsInSight;
  const count = folded < fewestToFold ? 0 : folded;
  return { before: events.slice(0, count), shown: events.slice(count) };
}

/** Things of the same moment stay in the order in which they were given. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Day, and for what is known to the moment that too: steps of the same day stay in order. */
function momentOf(event: CourseEvent): string {
  return `${whenOf(event)} ${"at" in event ? event.at : ""}`;
}

/** What residents are asked at a moment: what they expect, or what they notice, by the phase that the proposal was in. */
export function askedAt(
  changes: readonly PhaseChange[],
  present: Phase | null,
  moment: string,
): Exclude<Access, "not-yet-open"> {
  const before = changes.findLast(({ at }) => at <= moment);
  const first = changes[0];
  const phase = before ? before.to : first ? first.from : present;
  return phase !== null && effectRatingAccess(phase) === "experience" ? "experience" : "expectation";
}
