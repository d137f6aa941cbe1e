import type { Finding } from "../checking/finding.ts";
import { type Remark, remarksOn } from "../checking/plain-dutch.ts";
import type { PlannedRound } from "./planned-round.ts";

type Texts = Pick<PlannedRound, "titleNl" | "purposeNl" | "questionnaireId">;

interface Around {
  /** The round as it was until now; what stays as it was has been accepted before. */
  before: Texts | undefined;
  questionnaire: { titleNl: string; introNl: string };
  /** What the check of the questionnaire found. */
  findings: readonly Finding[];
}

/** What is hard to read in the texts that stand before question 1: of the round and of its questionnaire, each once. */
export function remarksAround(plan: Texts, { before, questionnaire, findings }: Around): Remark[] {
  const isFound = (kind: Finding["kind"]) => findings.some((finding) => finding.kind === kind);
  const isNewList = before?.questionnaireId !== plan.questionnaireId;
  const texts = [
    ...(before?.titleNl === plan.titleNl ? [] : [plan.titleNl]),
    ...(before?.purposeNl === plan.purposeNl ? [] : [plan.purposeNl]),
    ...(isNewList && isFound("wordingTitle") ? [questionnaire.titleNl] : []),
    ...(isNewList && isFound("wordingIntro") ? [questionnaire.introNl] : []),
  ];
  return [...new Set(texts)].flatMap(remarksOn);
}
