import type { Phase } from "../phase.ts";

/** The path where officials move a proposal and answer the questions of a phase. */
export function phasePath(slug: string, phase?: Phase): string {
  return `/beheer/voorstellen/${slug}/fase${phase ? `?fase=${phase}` : ""}`;
}
