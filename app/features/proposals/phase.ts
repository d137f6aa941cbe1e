import { unreachable } from "~/platform/unreachable.ts";

/** The steps of the policy cycle (Dutch: fase, beleidscyclus), in order. */
export const phases = [
  "agendering",
  "beleidsvoorbereiding",
  "beleidsvorming",
  "beleidsuitvoering",
  "evaluatie",
] as const;
export type Phase = (typeof phases)[number];

/** Whether and about what residents may judge: what they expect of a plan, or what they notice of it. */
export type Access = "not-yet-open" | "expectation" | "experience";

/** Whether residents may judge a proposal in this phase of the policy cycle. */
export function effectRatingAccess(phase: Phase): Access {
  switch (phase) {
    case "agendering":
      return "not-yet-open";
    case "beleidsvoorbereiding":
    case "beleidsvorming":
      return "expectation";
    case "beleidsuitvoering":
    case "evaluatie":
      return "experience";
    default:
      return unreachable(phase);
  }
}

/** What residents can do about a proposal: write, bring an idea, say what they expect of it, or what they notice of it. */
export type ResidentAct = "comment" | "idea" | "expect" | "notice";

/** What residents can expect to do in this phase of the policy cycle: it informs, and refuses nothing (docs/decisions/0017). */
export function residentActs(phase: Phase): readonly ResidentAct[] {
  switch (phase) {
    case "agendering":
      return ["idea", "comment"];
    case "beleidsvoorbereiding":
      return ["expect", "idea", "comment"];
    case "beleidsvorming":
      return ["expect", "comment"];
    case "beleidsuitvoering":
    case "evaluatie":
      return ["notice", "comment"];
    default:
      return unreachable(phase);
  }
}

/** The phases that a proposal was in when it was taken back; those after it do not come. */
export function endedPhases(last: Phase | null): { phase: Phase; state: "done" }[] {
  const past = last === null ? [] : phases.slice(0, phases.indexOf(last) + 1);
  return past.map((phase) => ({ phase, state: "done" }));
}

/** Where each phase stands when the proposal is in `current`; without a phase all are still to come. */
export function phaseStates(current: Phase | null): { phase: Phase; state: "done" | "current" | "upcoming" }[] {
  const position = current === null ? -1 : phases.indexOf(current);
  return phases.map((phase, index) => {
    if (index === position) return { phase, state: "current" };
    return { phase, state: index < position ? "done" : "upcoming" };
  });
}
