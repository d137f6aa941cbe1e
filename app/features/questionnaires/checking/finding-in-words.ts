import type { TFunction } from "i18next";
import type { Finding } from "./finding.ts";

/** Every value that a sentence of the check may have to fill in. */
type Values = Record<"seen" | "value" | "number" | "most" | "block" | "size" | "page", string | number>;

/** A finding as a sentence, without the question that it is about. */
export function findingInWords(t: TFunction, { kind, values }: Finding): string {
  switch (kind) {
    case "wording":
    case "wordingTitle":
    case "wordingIntro":
      return t(`questionnaireEditor.check.${kind}`, { count: Number(values.number) });
    default:
      return t(`questionnaireEditor.check.${kind}`, values as Values);
  }
}
