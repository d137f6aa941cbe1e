import type { TFunction } from "i18next";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Language } from "~/i18n/language.ts";
import { formatDate, formatNumber } from "~/ui/format.ts";
import { isoDay } from "./amount.ts";
import type { Answer, Content } from "./answer.ts";

/** What words are made with: the sentences of a language, and the names of places by their code. */
export interface Wording {
  t: TFunction;
  language: Language;
  places: Readonly<Record<string, string>>;
}

/** An answer as its giver would say it. */
export function answerInWords(wording: Wording, item: Item, answer: Answer): string {
  const { t } = wording;
  switch (answer.state) {
    case "dont_know":
      return t(cannotChoose.includes(item.type) ? "responses.topK.cannotChoose" : "site.form.dontKnow");
    case "prefer_not_to_say":
      return t("site.form.preferNot");
    case "skipped":
      return t("responses.receipt.skipped");
    case "answered":
      return contentInWords(wording, item, answer);
  }
}

/** Types whose "weet ik niet" is that somebody cannot choose. */
export const cannotChoose: readonly Item["type"][] = ["top_k", "ranking", "points"];

function contentInWords(wording: Wording, item: Item, answer: Content): string {
  if ("body" in answer) return answer.body;
  if ("areaCode" in answer) return wording.places[answer.areaCode] ?? answer.areaCode;
  if ("amount" in answer) return amountInWords(wording, item, answer.amount);
  if ("points" in answer) return pointsInWords(wording, item, answer.points);
  if ("choices" in answer) return choicesInWords(wording, item, answer.choices);
  return scoreInWords(wording, item, answer.score);
}

function labelOf({ language }: Wording, item: Item, value: number): string {
  const option = item.options.find((candidate) => candidate.value === value);
  return (language === "nl" ? option?.labelNl : option?.labelEn) ?? `${value}`;
}

function choicesInWords(wording: Wording, item: Item, choices: number[]): string {
  const labels = choices.map((value) => labelOf(wording, item, value));
  return item.type === "ranking"
    ? labels.map((label, index) => `${index + 1}. ${label}`).join("; ")
    : labels.join(", ");
}

function pointsInWords(wording: Wording, item: Item, points: number[]): string {
  return item.options
    .map(({ value }, index) => {
      return `${labelOf(wording, item, value)}: ${formatNumber(points[index] ?? 0, wording.language, 0)}`;
    })
    .join("; ");
}

function amountInWords({ language }: Wording, { type, settings }: Item, amount: number): string {
  if (type === "date") return formatDate(isoDay(amount), language);
  return [formatNumber(amount, language), settings.unit].filter(Boolean).join(" ");
}

function scoreInWords(wording: Wording, item: Item, score: number): string {
  const { t } = wording;
  switch (item.type) {
    case "effect":
      return t(
        `responses.effect.summary.${score < 0 ? "minus" : "plus"}${Math.abs(score)}` as "responses.effect.summary.plus0",
      );
    case "importance":
      return t(`responses.importance.score${score}` as "responses.importance.score1");
    case "statement":
      return t(statementWords[score] ?? "answering.statement.pass");
    default:
      return item.options.length > 0 ? labelOf(wording, item, score) : `${score}`;
  }
}

/** The key of the sentence for each score of a statement. */
const statementWords: Readonly<Record<number, "answering.statement.agree" | "answering.statement.disagree">> = {
  1: "answering.statement.agree",
  [-1]: "answering.statement.disagree",
};
