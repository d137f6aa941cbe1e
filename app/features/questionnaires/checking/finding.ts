/** What the check of a questionnaire may find (Dutch: bevinding bij de controle). */
export type FindingKind =
  | "noQuestions"
  | "textMissing"
  | "englishMissing"
  | "titleEnglishMissing"
  | "codeTaken"
  | "optionsMissing"
  | "optionEnglishMissing"
  | "tooManyToRank"
  | "choicesTooMany"
  | "totalMissing"
  | "totalTooLarge"
  | "boundsTurned"
  | "pageEmpty"
  | "explanationStays"
  | "conditionUnknown"
  | "conditionSelf"
  | "conditionLater"
  | "conditionNotAsked"
  | "conditionKind"
  | "conditionValue"
  | "conditionEmpty"
  | "neverAsked"
  | "neverOnPage"
  | "pipedUnknown"
  | "pipedLater"
  | "pipedNotAsked"
  | "blockUnknown"
  | "blockTooSmall"
  | "wording"
  | "wordingTitle"
  | "wordingIntro";

/** One thing that the check found: where, what, and whether it stands in the way of opening. */
export interface Finding {
  kind: FindingKind;
  /** What is hard to read may stay for a reason, and a warning about order may be right as it is; the rest must be mended. */
  severity: "error" | "warning";
  /** The question that it is about; null for the questionnaire as a whole. */
  code: string | null;
  /** Values for the sentence. */
  values: Record<string, string | number>;
}
