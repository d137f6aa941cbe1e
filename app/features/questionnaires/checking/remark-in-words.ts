import type { TFunction } from "i18next";
import type { Remark } from "./plain-dutch.ts";

/** A remark as a sentence that says what could be better. */
export function remarkInWords(t: TFunction, remark: Remark): string {
  switch (remark.kind) {
    case "long":
      return t("questionnaireEditor.wording.long", { words: remark.words, sentence: remark.sentence });
    case "hard":
      return t("questionnaireEditor.wording.hard", { word: remark.word, simpler: remark.simpler });
    case "passive":
      return t("questionnaireEditor.wording.passive", { words: remark.words });
  }
}
