/**
 * Where a questionnaire stands: still a draft, with a round to come, being answered, or answered. From `open` on nothing
 * of it changes (Dutch: concept, gepland, in gebruik, gesloten).
 */
export type QuestionnaireState = "draft" | "planned" | "open" | "closed";

/** Whether people have been asked these questions, so that they stay as they are. */
export function isFrozen(state: QuestionnaireState): boolean {
  return state === "open" || state === "closed";
}

interface Periods {
  rounds: number;
  /** Rounds that have opened, and those that are open now. */
  opened: number;
  open: number;
}

/** The state that follows from the rounds of a questionnaire. */
export function stateOf({ rounds, opened, open }: Periods): QuestionnaireState {
  if (open > 0) return "open";
  if (opened > 0) return "closed";
  return rounds > 0 ? "planned" : "draft";
}
