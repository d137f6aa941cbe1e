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

/** A remark, and the text that it is about: of the round, or of its questionnaire. */
export type RemarkAround = Remark & { of: "roundTitle" | "purpose" | "listTitle" | "listIntro" };

/** What is hard to read in the texts that stand before question 1: of the round and of its questionnaire, each once. */
export function remarksAround(plan: Texts, { before, questionnaire, findings }: Around): RemarkAround[] {
  const isFound = (kind: Finding["kind"]) => findings.some((finding) => finding.kind === kind);
  const isNewList = before?.questionnaireId !== plan.questionnaireId;
  const texts: { of: RemarkAround["of"]; text: string; isNew: boolean }[] = [
    { of: "roundTitle", text: plan.titleNl, isNew: before?.titleNl !== plan.titleNl },
    { of: "purpose", text: plan.purposeNl, isNew: before?.purposeNl !== plan.purposeNl },
    { of: "listTitle", text: questionnaire.titleNl, isNew: isNewList && isFound("wordingTitle") },
    { of: "listIntro", text: questionnaire.introNl, isNew: isNewList && isFound("wordingIntro") },
  ];
  const added = texts.filter(({ isNew }) => isNew);
  const once = added.filter(({ text }, place) => added.findIndex((other) => other.text === text) === place);
  return once.flatMap(({ of, text }) => remarksOn(text).map((remark) => ({ ...remark, of })));
}
