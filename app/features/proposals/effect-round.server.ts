import { and, eq, inArray } from "drizzle-orm";
import { selfSelected } from "~/features/accounts/audience.ts";
import { proposals, questionnaires, rounds } from "~db/schema/index.ts";

/** Ties a round to its questionnaire, in a join. */
export const questionnaireOfRound = and(
  eq(questionnaires.organisationId, rounds.organisationId),
  eq(questionnaires.id, rounds.questionnaireId),
);

/** Whether a round asks everybody what they expect of the proposal of the statement around it. */
export const isEffectRoundOfProposal = and(
  eq(rounds.organisationId, proposals.organisationId),
  eq(rounds.proposalId, proposals.id),
  inArray(rounds.audience, selfSelected),
  eq(questionnaires.instrument, "perceived_effect"),
);
