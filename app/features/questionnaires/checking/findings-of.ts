import { isFrozen } from "../editing/questionnaire-state.ts";
import type { EditedQuestionnaire } from "../editing/questionnaires.queries.server.ts";
import type { Finding } from "./finding.ts";
import { checkQuestionnaire } from "./questionnaire-check.ts";

/** What the check finds in a stored questionnaire. */
export function findingsOf({ instrument, state, ...questionnaire }: EditedQuestionnaire): Finding[] {
  // The words of a method are not ours to change, and those that people were asked before make the series.
  const wordsAreFixed = instrument !== "survey" || isFrozen(state);
  return checkQuestionnaire({ ...questionnaire, wordsAreFixed });
}
