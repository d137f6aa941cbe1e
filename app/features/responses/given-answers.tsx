import type { TFunction } from "i18next";
import type { Item } from "~/features/questionnaires/item.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ageGroupInWords } from "./about-fields.tsx";
import type { Answer } from "./answer.ts";
import { answerInWords } from "./answer-in-words.ts";
import type { ReceivedResponse } from "./receipt.queries.server.ts";

interface GivenAnswersProps {
  answers: { item: Item; answer: Answer }[];
  background: ReceivedResponse["background"];
  /** Names of the places that were chosen, by code. */
  places: ReceivedResponse["places"];
  /** Who told about the person when nobody asked: the list of the municipality, or the profile of a panel member. */
  from?: "list" | "profile" | undefined;
}

/** Every question with the answer that was given, in words, and what was said about the person. */
export function GivenAnswers({ answers, background, places, from }: GivenAnswersProps) {
  const { t, language } = useText();
  const given = answers.map(({ item, answer }) => ({
    id: item.code,
    term: language === "nl" ? item.textNl : item.textEn,
    value: answerInWords({ t, language, places }, item, answer),
  }));
  const about = backgroundInWords(t, background);
  if (!from) return <DescriptionList items={[...given, ...about]} />;
  return (
    <>
      <DescriptionList items={given} />
      <Paragraph>{t(`responses.receipt.known.${from}`)}</Paragraph>
      <DescriptionList items={about} />
    </>
  );
}

/** What was said about the person, in words. */
export function backgroundInWords(
  t: TFunction,
  { gemeenteName, wijkName, ageGroup, gender, education }: ReceivedResponse["background"],
) {
  const notSaid = t("responses.receipt.notSaid");
  return [
    { term: t("responses.about.gemeente"), value: gemeenteName ?? notSaid },
    // Nobody is asked for it: it stands here for whom it is known of.
    ...(wijkName ? [{ term: t("responses.about.wijk"), value: wijkName }] : []),
    { term: t("responses.about.ageGroup"), value: ageGroup ? ageGroupInWords(t, ageGroup) : notSaid },
    { term: t("responses.about.gender"), value: gender ? t(`responses.about.genders.${gender}`) : notSaid },
    { term: t("responses.about.education"), value: education ? t(`responses.about.educations.${education}`) : notSaid },
  ];
}
