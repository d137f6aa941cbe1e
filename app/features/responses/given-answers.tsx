import type { TFunction } from "i18next";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { ageGroupInWords } from "./about-fields.tsx";
import type { Answer } from "./answer.ts";
import type { ReceivedResponse } from "./receipt.queries.server.ts";

interface GivenAnswersProps {
  answers: { item: Item; answer: Answer }[];
  background: ReceivedResponse["background"];
}

/** Every question with the answer that was given, in words, and what was said about the person. */
export function GivenAnswers({ answers, background }: GivenAnswersProps) {
  const { t, language } = useText();
  const given = answers.map(({ item, answer }) => ({
    term: language === "nl" ? item.textNl : item.textEn,
    value: answerInWords(t, language, item, answer),
  }));
  return <DescriptionList items={[...given, ...backgroundInWords(t, background)]} />;
}

function backgroundInWords(
  t: TFunction,
  { gemeenteName, ageGroup, gender, education }: ReceivedResponse["background"],
) {
  const notSaid = t("responses.receipt.notSaid");
  return [
    { term: t("responses.about.gemeente"), value: gemeenteName ?? notSaid },
    { term: t("responses.about.ageGroup"), value: ageGroup ? ageGroupInWords(t, ageGroup) : notSaid },
    { term: t("responses.about.gender"), value: gender ? t(`responses.about.genders.${gender}`) : notSaid },
    { term: t("responses.about.education"), value: education ? t(`responses.about.educations.${education}`) : notSaid },
  ];
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
