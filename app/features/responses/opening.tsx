import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Steps } from "~/ui/steps.tsx";
import type { AnsweringRound, AnsweringScreen, EarlierAnswers } from "./answering.ts";

interface OpeningProps {
  round: AnsweringRound;
  screen: AnsweringScreen;
  earlier: EarlierAnswers | undefined;
}

/** What everybody must know before the first question stands on the first screen only. */
export function Opening({ round, screen, earlier }: OpeningProps) {
  const { t, language } = useText();
  const first = screen.position === 0;
  const { key, page } = screen.section;
  const text = t(`responses.sectionText.${key}`);
  const heading = page ? (language === "nl" ? page.textNl : page.textEn) : t(`responses.section.${key}`);
  return (
    <>
      <Heading level={1} look={first ? 1 : 3}>
        {language === "nl" ? round.titleNl : round.titleEn}
      </Heading>
      {first ? <BeforeYouStart earlier={earlier} round={round} /> : null}
      {screen.total > 1 ? (
        <Steps
          current={screen.position + 1}
          label={t("responses.step", { current: screen.position + 1, total: screen.total })}
          total={screen.total}
        />
      ) : null}
      <Heading level={2}>{heading}</Heading>
      {text ? <Paragraph>{text}</Paragraph> : null}
      {first ? <Paragraph small>{t("site.form.allRequired")}</Paragraph> : null}
    </>
  );
}

function BeforeYouStart({ round, earlier }: Pick<OpeningProps, "round" | "earlier">) {
  const { t, language } = useText();
  const intro = language === "nl" ? round.introNl : round.introEn;
  const purpose = language === "nl" ? round.purposeNl : round.purposeEn;
  const who = round.panel
    ? t("responses.intro.whoPanel", { panel: round.panel.name })
    : t(`responses.intro.who.${round.audience}`);
  return (
    <>
      {intro ? <Paragraph lead>{intro}</Paragraph> : null}
      <Paragraph>
        {who} {t("responses.intro.time", { count: round.minutes })}{" "}
        {t("responses.intro.until", { date: formatDate(round.closesAt, language) })}
      </Paragraph>
      <Paragraph>{[purpose, t("responses.intro.use")].filter(Boolean).join(" ")}</Paragraph>
      {earlier ? <AnsweredBefore earlier={earlier} /> : <Paragraph small>{t("responses.intro.again")}</Paragraph>}
    </>
  );
}

function AnsweredBefore({ earlier }: { earlier: EarlierAnswers }) {
  const { t, language, path } = useText();
  return (
    <Alert>
      <p>{t("responses.intro.earlier", { date: formatDate(earlier.receivedOn, language) })}</p>
      <p>
        <Link href={path(`/bedankt/${earlier.receipt}`)}>{t("responses.intro.earlierLink")}</Link>
      </p>
    </Alert>
  );
}
