import type { FormReply } from "~/platform/form-reply.ts";
import type { ListedQuestionnaire } from "../editing/questionnaires.queries.server.ts";
import type { PlanChoices } from "./planned-rounds.queries.server.ts";
import type { ShownPlan } from "./shown-plan.ts";

/** What the form about a round is drawn from. */
export interface RoundFieldsProps {
  /** What the fields begin with. */
  plan: ShownPlan;
  choices: PlanChoices;
  questionnaires: readonly ListedQuestionnaire[];
  reply: FormReply | undefined;
}
