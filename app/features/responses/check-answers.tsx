import { Fragment } from "react";
import type { GemeenteOption } from "~/features/areas/gemeente-options.queries.server.ts";
import { placeNames } from "~/features/areas/place-names.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { answerInWords } from "./answer-in-words.ts";
import type { AnswersToCheck } from "./answering.ts";
import { type CheckedAnswer, type CheckPart, checkParts } from "./check-parts.ts";
import { backgroundInWords } from "./given-answers.tsx";

interface CheckAnswersProps {
  check: AnswersToCheck;
  gemeenten: GemeenteOption[];
  wijken: GemeenteOption[];
}

/**
 * All answers once more, each with a button to the screen on which it was given. Where themes were judged per scenario, a
 * theme is one row, and a heading tells the parts from each other.
 */
export function CheckAnswers({ check, gemeenten, wijken }: CheckAnswersProps) {
  const { t, language } = useText();
  const parts = checkParts(t, language, check.answers);
  const hasHeadings = parts.some(({ kind }) => kind === "themes");
  const headingOf = (key: CheckPart["key"]) =>
    hasHeadings ? <Heading level={3}>{t(`responses.section.${key}`)}</Heading> : null;
  return (
    <>
      {parts.map((part, place) => (
        <Fragment key={firstCodeOf(part)}>
          {parts[place - 1]?.key === part.key ? null : headingOf(part.key)}
          {part.kind === "themes" ? (
            <Themes part={part} wijken={wijken} />
          ) : (
            <Questions answers={part.answers} wijken={wijken} />
          )}
        </Fragment>
      ))}
      {check.about ? (
        <>
          {headingOf("about")}
          <About about={check.about} gemeenten={gemeenten} />
        </>
      ) : null}
      {check.notSent.length > 0 ? <NotSent items={check.notSent} /> : null}
    </>
  );
}

/** What was filled in at questions that an answer given later took away. */
function NotSent({ items }: { items: AnswersToCheck["notSent"] }) {
  const { t, language } = useText();
  return (
    <Alert kind="info" title={t("answering.check.notSent", { count: items.length })}>
      <ul>
        {items.map(({ code, textNl, textEn }) => (
          <li key={code}>{language === "nl" ? textNl : textEn}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** The code of the first question of a part: no other part has it. */
function firstCodeOf(part: CheckPart): string | undefined {
  const first = part.kind === "themes" ? part.rows[0]?.answers[0]?.given : part.answers[0];
  return first?.item.code;
}

type Wijken = Pick<CheckAnswersProps, "wijken">;

/** An answer in words, or that it is not there yet. */
function useAnswerInWords({ wijken }: Wijken) {
  const { t, language } = useText();
  const places = placeNames(wijken);
  return ({ item, answer }: CheckedAnswer) =>
    answer ? answerInWords({ t, language, places }, item, answer) : t("answering.check.missing");
}

/** The button to the screen of a question; read aloud it says which question. */
function useChange() {
  const { t } = useText();
  return (question: string, section: number) => ({
    ...{ text: t("answering.check.change"), label: t("answering.check.changeLabel", { question }) },
    ...{ name: "wijzig", value: `${section}` },
  });
}

function Questions({ answers, wijken }: Wijken & { answers: readonly CheckedAnswer[] }) {
  const { language } = useText();
  const inWords = useAnswerInWords({ wijken });
  const changeTo = useChange();
  const rows = answers.map((given) => {
    const term = language === "nl" ? given.item.textNl : given.item.textEn;
    return { id: given.item.code, term, value: inWords(given), change: changeTo(term, given.section) };
  });
  return <DescriptionList items={rows} />;
}

/** The question that was asked of each theme, and a row per theme with a line per scenario. */
function Themes({ part, wijken }: Wijken & { part: Extract<CheckPart, { kind: "themes" }> }) {
  const { t } = useText();
  const inWords = useAnswerInWords({ wijken });
  const changeTo = useChange();
  const rows = part.rows.map(({ theme, section, answers }) => {
    const term = t(`framework.theme.${theme}`);
    const lines = answers.map(({ scenario, given }, place) => (
      <Fragment key={given.item.code}>
        {place === 0 ? null : <br />}
        {t("answering.check.scenario", { scenario, answer: inWords(given) })}
      </Fragment>
    ));
    return { id: answers[0]?.given.item.code ?? theme, term, value: lines, change: changeTo(term, section) };
  });
  return (
    <>
      <Paragraph small>{t("answering.check.asked", { question: part.question })}</Paragraph>
      <DescriptionList items={rows} />
    </>
  );
}

function About({
  about,
  gemeenten,
}: Pick<CheckAnswersProps, "gemeenten"> & { about: NonNullable<AnswersToCheck["about"]> }) {
  const { t } = useText();
  const changeTo = useChange();
  const { background, section } = about;
  const name = gemeenten.find(({ code }) => code === background.gemeenteCode)?.name ?? null;
  const said = backgroundInWords(t, { ...background, gemeenteName: name });
  return <DescriptionList items={said.map((row) => ({ ...row, change: changeTo(row.term, section) }))} />;
}
