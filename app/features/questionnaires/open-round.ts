import { gemeenteOrItself } from "~/features/areas/area.ts";
import type { OpenRound } from "./open-rounds.queries.server.ts";

/** An open round as a page shows it. */
export interface RoundToAnswer extends Omit<OpenRound, "closesAt"> {
  closesAt: string;
  /** Touches the gemeente that the visitor chose. */
  near: boolean;
}

/** What decides where a round is answered. */
type AddressedRound = Pick<OpenRound, "instrument" | "slug"> & Record<"proposal" | "panel", { slug: string } | null>;

/** Where one answers a round, as a Dutch path. A panel's survey starts at the panel, where one can also join. */
export function answeringPath(round: AddressedRound): string {
  if (round.panel) return `/panels/${round.panel.slug}`;
  if (round.instrument === "value_rating") return "/waarderen";
  if (round.instrument === "perceived_effect" && round.proposal) return `/voorstellen/${round.proposal.slug}/effecten`;
  return `/vragenlijsten/${round.slug}`;
}

/** Codes of the areas that a round is about: those of its proposal, or its own. */
function codesOf(round: OpenRound): string[] {
  return round.proposal ? [round.proposal.areaCode, ...round.proposal.touchedAreas] : [round.areaCode];
}

/**
 * The rounds in the order of the home page: those that touch the chosen codes first, within that the order in which
 * they were set up.
 */
export function nearestFirst(rounds: OpenRound[], codes: string[]): RoundToAnswer[] {
  const wanted = new Set(codes);
  const shown = rounds.map((round) => ({
    ...round,
    closesAt: round.closesAt.toISOString(),
    near: codesOf(round).some((code) => wanted.has(gemeenteOrItself(code))),
  }));
  return [...shown.filter((round) => round.near), ...shown.filter((round) => !round.near)];
}
