/** Whether a round takes answers at a moment (Dutch: ronde open, gesloten). */
export type RoundState = "upcoming" | "open" | "closed";

/** The state of a round at a moment: open from `opensAt` up to but not including `closesAt`. */
export function roundState(round: { opensAt: Date; closesAt: Date }, now: Date): RoundState {
  if (now < round.opensAt) return "upcoming";
  return now < round.closesAt ? "open" : "closed";
}
