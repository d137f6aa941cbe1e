import { type Phase, phases } from "../phase.ts";
import type { Direction } from "./transitions.ts";

/** The path where officials move a proposal and answer the questions of a phase. */
export function phasePath(slug: string, phase?: Phase): string {
  return `/beheer/voorstellen/${slug}/fase${phase ? `?fase=${phase}` : ""}`;
}

/** The path where the questions of a phase stand. */
export function questionsPath(slug: string, phase: Phase): string {
  return `${phasePath(slug, phase)}#vragen`;
}

/** The path where an official reads what a step changes, before it is taken. */
export function checkPath(slug: string, phase: Phase | undefined, direction: Direction): string {
  const path = phasePath(slug, phase);
  return `${path}${path.includes("?") ? "&" : "?"}stap=${direction}`;
}

/** The id of the form of that page, which every button on it sends. */
export const phaseForm = "fase";

/** What a button sends that shows the questions of another phase. */
export function choosingOf(phase: Phase): string {
  return `phase:${phase}`;
}

/** Every button that shows the questions of another phase. */
export const choosing = new RegExp(`^phase:(${phases.join("|")})$`);

/** The phase that such a button shows; undefined for any other button. */
export function phaseChosen(intent: string): Phase | undefined {
  return phases.find((phase) => choosingOf(phase) === intent);
}
