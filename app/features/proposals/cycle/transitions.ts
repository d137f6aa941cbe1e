import { unreachable } from "~/platform/unreachable.ts";
import type { Phase } from "../phase.ts";

/** Where a proposal is in the policy cycle (null: not in it), and how many inputs wait for an answer. */
export type Standing<P extends Phase | null = Phase | null> = P extends unknown ? { phase: P; waiting: number } : never;

/** A step through the cycle (Dutch: faseovergang), with what the organisation says about it in public. */
export interface Step<To extends Phase = Phase> {
  kind: "step";
  to: To;
  reason: string | null;
}

/** The step is not taken without a reason that everybody can read. */
export interface ReasonMissing {
  kind: "reason-missing";
  why: "back" | "unanswered";
}

/** On to the next phase, or one back. */
export const directions = ["on", "back"] as const;
export type Direction = (typeof directions)[number];

/** A proposal that was in no phase comes on the agenda. */
export function putOnAgenda(_at: Standing<null>, reason: string | null): Step<"agendering"> {
  return step("agendering", reason);
}

/** It is a problem to do something about: solutions are looked for. */
export function startPreparing(_at: Standing<"agendering">, reason: string | null): Step<"beleidsvoorbereiding"> {
  return step("beleidsvoorbereiding", reason);
}

/** The solutions are there: the council chooses. */
export function startDeciding(_at: Standing<"beleidsvoorbereiding">, reason: string | null): Step<"beleidsvorming"> {
  return step("beleidsvorming", reason);
}

/** The council has chosen: it is carried out. What residents brought in has an answer by then, or they read why not. */
export function startCarryingOut(
  { waiting }: Standing<"beleidsvorming">,
  reason: string | null,
): Step<"beleidsuitvoering"> | ReasonMissing {
  if (waiting > 0 && reason === null) return { kind: "reason-missing", why: "unanswered" };
  return step("beleidsuitvoering", reason);
}

/** It stands: what did it do? */
export function startEvaluating(_at: Standing<"beleidsuitvoering">, reason: string | null): Step<"evaluatie"> {
  return step("evaluatie", reason);
}

/** What was learned comes on the agenda again: the cycle has no end. */
export function startAnew(_at: Standing<"evaluatie">, reason: string | null): Step<"agendering"> {
  return step("agendering", reason);
}

/** No solution yet: it is first the problem again. */
export function returnToAgenda(
  _at: Standing<"beleidsvoorbereiding">,
  reason: string | null,
): Step<"agendering"> | ReasonMissing {
  return back("agendering", reason);
}

/** Nothing to choose from yet: solutions are looked for again. */
export function returnToPreparing(
  _at: Standing<"beleidsvorming">,
  reason: string | null,
): Step<"beleidsvoorbereiding"> | ReasonMissing {
  return back("beleidsvoorbereiding", reason);
}

/** What was chosen is open again. */
export function returnToDeciding(
  _at: Standing<"beleidsuitvoering">,
  reason: string | null,
): Step<"beleidsvorming"> | ReasonMissing {
  return back("beleidsvorming", reason);
}

/** There is more to carry out before one can look back. */
export function returnToCarryingOut(
  _at: Standing<"evaluatie">,
  reason: string | null,
): Step<"beleidsuitvoering"> | ReasonMissing {
  return back("beleidsuitvoering", reason);
}

/** The step on from any phase. */
export function stepOn(at: Standing, reason: string | null): Step | ReasonMissing {
  switch (at.phase) {
    case null:
      return putOnAgenda(at, reason);
    case "agendering":
      return startPreparing(at, reason);
    case "beleidsvoorbereiding":
      return startDeciding(at, reason);
    case "beleidsvorming":
      return startCarryingOut(at, reason);
    case "beleidsuitvoering":
      return startEvaluating(at, reason);
    case "evaluatie":
      return startAnew(at, reason);
    default:
      return unreachable(at);
  }
}

/** The step back from any phase; before the first there is none. */
export function stepBack(at: Standing, reason: string | null): Step | ReasonMissing | { kind: "no-step" } {
  switch (at.phase) {
    case null:
    case "agendering":
      return { kind: "no-step" };
    case "beleidsvoorbereiding":
      return returnToAgenda(at, reason);
    case "beleidsvorming":
      return returnToPreparing(at, reason);
    case "beleidsuitvoering":
      return returnToDeciding(at, reason);
    case "evaluatie":
      return returnToCarryingOut(at, reason);
    default:
      return unreachable(at);
  }
}

/** The phase that a step leads to, whatever is said about it; null when there is no such step. */
export function phaseAfter(phase: Phase | null, direction: Direction): Phase | null {
  const at = { phase, waiting: 0 } as Standing;
  const outcome = direction === "on" ? stepOn(at, "-") : stepBack(at, "-");
  return outcome.kind === "step" ? outcome.to : null;
}

function step<To extends Phase>(to: To, reason: string | null): Step<To> {
  return { kind: "step", to, reason };
}

function back<To extends Phase>(to: To, reason: string | null): Step<To> | ReasonMissing {
  return reason === null ? { kind: "reason-missing", why: "back" } : step(to, reason);
}
