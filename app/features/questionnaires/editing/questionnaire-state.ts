/**
 * Where a questionnaire stands, by the best of its rounds: still a draft, with a first round to come, being answered, answered
 * with another round to come, or answered. From `open` on nothing of it changes (Dutch: concept, gepland, in gebruik, gepland,
 * gesloten).
 */
export type QuestionnaireState = "draft" | "planned" | "open" | "again" | "closed";

/** Whether people have been asked these questions, so that they stay as they are. */
export function isFrozen(state: QuestionnaireState): boolean {
  return state === "open" || state === "again" || state === "closed";
}

interface Periods {
  rounds: number;
  /** Of them those that have opened, and those that are open now. */
  opened: number;
  open: number;
}

/** The state that follows from the rounds of a questionnaire. */
export function stateOf({ rounds, opened, open }: Periods): QuestionnaireState {
  if (open > 0) return "open";
  if (opened > 0) return rounds > opened ? "again" : "closed";
  return rounds > 0 ? "planned" : "draft";
}
