import type { TFunction } from "i18next";
import { placesAtTop } from "./answer-form.ts";
import type { ItemResult } from "./result.ts";

/** Of what the shares of a question are: the people who answered, or what they divided. */
export function choiceNote(t: TFunction, { item }: ItemResult): string {
  return t(noteOf(item.type), { number: placesAtTop(item.options.length) });
}

function noteOf(type: ItemResult["item"]["type"]) {
  switch (type) {
    case "top_k":
      return "results.value.topThreeNote";
    case "ranking":
      return "results.survey.rankingNote";
    case "points":
      return "results.survey.pointsNote";
    case "multiple_choice":
      return "results.survey.multipleNote";
    default:
      return "results.survey.shareNote";
  }
}
