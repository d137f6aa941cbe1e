import type { TFunction } from "i18next";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import type { Answer } from "./answer.ts";

/** Every question with the answer that was given, in words. */
export function GivenAnswers({ answers }: { answers: { item: Item; answer: Answer }[] }) {
  const { t, language } = useText();
  return (
    <DescriptionList
      items={answers.map(({ item, answer }) => ({
        term: language === "nl" ? item.textNl : item.textEn,
        value: answerInWords(t, language, item, answer),
      }))}
    />
  );
}

/** An answer as its giver would say it. */
function answerInWords(t: TFunction, language: Language, item: Item, answer: Answer): string {
  switch (answer.state) {
    case "dont_know":
      return t(item.type === "top_k" ? "responses.topK.cannotChoose" : "site.form.dontKnow");
    case "prefer_not_to_say":
      return t("site.form.preferNot");
    case "skipped":
      return t("responses.receipt.skipped");
    case "answered":
      return contentInWords(t, language, item, answer);
  }
}

function contentInWords(
  t: TFunction,
  language: Language,
  item: Item,
  answer: Extract<Answer, { state: "answered" }>,
): string {
  if ("body" in answer) return answer.body;
  const labelOf = (value: number) => {
    const option = item.options.find((candidate) => candidate.value === value);
    return (language === "nl" ? option?.labelNl : option?.labelEn) ?? `${value}`;
  };
  if ("choices" in answer) return answer.choices.map(labelOf).join(", ");
  if (item.type === "effect") return effectInWords(t, answer.score);
  if (item.type === "importance") return importanceInWords(t, answer.score);
  return item.options.length > 0 ? labelOf(answer.score) : `${answer.score}`;
}

function effectInWords(t: TFunction, score: number): string {
  const side = score < 0 ? "minus" : "plus";
  return t(`responses.effect.summary.${side}${Math.abs(score)}` as "responses.effect.summary.plus0");
}

function importanceInWords(t: TFunction, score: number): string {
  return t(`responses.importance.score${score}` as "responses.importance.score1");
}
