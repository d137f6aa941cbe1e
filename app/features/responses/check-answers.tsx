import type { GemeenteOption } from "~/features/areas/gemeente-options.queries.server.ts";
import { placeNames } from "~/features/areas/place-names.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { answerInWords } from "./answer-in-words.ts";
import type { AnswersToCheck } from "./answering.ts";
import { backgroundInWords } from "./given-answers.tsx";

interface CheckAnswersProps {
  check: AnswersToCheck;
  gemeenten: GemeenteOption[];
  wijken: GemeenteOption[];
}

/** All answers once more, each with a button to the screen on which it was given. */
export function CheckAnswers({ check, gemeenten, wijken }: CheckAnswersProps) {
  const { t, language } = useText();
  const places = placeNames(wijken);
  const changeTo = (question: string, section: number) => ({
    ...{ text: t("answering.check.change"), label: t("answering.check.changeLabel", { question }) },
    ...{ name: "wijzig", value: `${section}` },
  });
  const given = check.answers.map(({ item, answer, section }) => {
    const term = language === "nl" ? item.textNl : item.textEn;
    const value = answer ? answerInWords({ t, language, places }, item, answer) : t("answering.check.missing");
    return { id: item.code, term, value, change: changeTo(term, section) };
  });
  const about = check.about;
  const name = gemeenten.find(({ code }) => code === about?.background.gemeenteCode)?.name ?? null;
  const said = about ? backgroundInWords(t, { ...about.background, gemeenteName: name }) : [];
  const aboutRows = said.map((row) => ({ ...row, change: changeTo(row.term, about?.section ?? 0) }));
  return <DescriptionList items={[...given, ...aboutRows]} />;
}
