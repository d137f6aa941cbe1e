import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import type { Item } from "~/features/questionnaires/item.ts";
import type { SectionKey } from "~/features/questionnaires/section.ts";
import { withinSentence } from "~/features/questionnaires/value-rating.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Steps } from "~/ui/steps.tsx";
import { AboutFields } from "./about-fields.tsx";
import { type FormValues, fieldsOf } from "./answer-fields.ts";
import type { Answering, AnsweringRound, AnsweringScreen, EarlierAnswers } from "./answering.ts";
import { ClosedDoor } from "./closed-door.tsx";
import { ItemField } from "./item-field.tsx";
import { sceneAndQuestion } from "./scene.ts";

interface AnsweringPageProps {
  answering: Answering;
  /** What a participant should read on a screen before its questions, such as the scenarios of a plan. */
  reading?: Partial<Record<SectionKey, ReactNode>>;
}

/** A questionnaire, one screen at a time, or why it cannot be answered now. */
export function AnsweringPage({ answering, reading }: AnsweringPageProps) {
  if (answering.kind !== "screen") return <ClosedDoor kind={answering.kind} round={answering.round} />;
  const { round, screen, gemeenten, isTrial } = answering;
  return (
    <>
      <Mistakes screen={screen} />
      {isTrial ? <Trial /> : null}
      <Opening earlier={answering.earlier} round={round} screen={screen} />
      {reading?.[screen.section.key]}
      <Form formKey={screen.formKey} hidden={{ ronde: round.slug, onderdeel: screen.index }}>
        <KeptValues screen={screen} />
        <Questions screen={screen} />
        {screen.section.key === "about" ? <AboutFields gemeenten={gemeenten} values={screen.values} /> : null}
        <Buttons screen={screen} />
      </Form>
    </>
  );
}

/** Tells a member of staff that these answers are to try the round out. */
function Trial() {
  const { t } = useText();
  return (
    <Alert kind="warning" title={t("responses.trial.title")}>
      <p>{t("responses.trial.text")}</p>
    </Alert>
  );
}

function Mistakes({ screen }: { screen: AnsweringScreen }) {
  const { t, language } = useText();
  const errors = Object.entries(screen.errors).flatMap(([name, keys]) => {
    const item = screen.section.items.find((candidate) => fieldsOf(candidate).includes(name));
    const about = item ? `${shortQuestion(item, t, language)}: ` : "";
    return keys.map((key) => ({ name, message: about + (t(key as never, { number: item?.maxChoices }) as string) }));
  });
  if (screen.refused)
    return (
      <Alert kind="error" live>
        {t(`responses.refused.${screen.refused}`)}
      </Alert>
    );
  return errors.length > 0 ? <ErrorSummary errors={errors} title={t("site.form.errorSummary")} /> : null;
}

/** What tells one question from the others in a list of mistakes: its theme and situation, or its own words. */
function shortQuestion(item: Item, t: TFunction, language: Language): string {
  const text = language === "nl" ? item.textNl : item.textEn;
  const { scene } = sceneAndQuestion(text);
  const theme = item.themeCode ? t(`framework.theme.${item.themeCode}`) : undefined;
  if (theme) return scene ? `${theme}, ${withinSentence(scene.replace(/[.:]$/, ""))}` : theme;
  return text.replace(/\?$/, "");
}

interface OpeningProps {
  round: AnsweringRound;
  screen: AnsweringScreen;
  earlier: EarlierAnswers | undefined;
}

/** What everybody must know before the first question stands on the first screen only. */
function Opening({ round, screen, earlier }: OpeningProps) {
  const { t, language } = useText();
  const first = screen.index === 0;
  const text = t(`responses.sectionText.${screen.section.key}`);
  return (
    <>
      <Heading level={1} look={first ? 1 : 3}>
        {language === "nl" ? round.titleNl : round.titleEn}
      </Heading>
      {first ? <BeforeYouStart earlier={earlier} round={round} /> : null}
      {screen.total > 1 ? (
        <Steps
          current={screen.index + 1}
          label={t("responses.step", { current: screen.index + 1, total: screen.total })}
          total={screen.total}
        />
      ) : null}
      <Heading level={2}>{t(`responses.section.${screen.section.key}`)}</Heading>
      {text ? <Paragraph>{text}</Paragraph> : null}
      {first ? <Paragraph small>{t("site.form.allRequired")}</Paragraph> : null}
    </>
  );
}

function BeforeYouStart({ round, earlier }: Pick<OpeningProps, "round" | "earlier">) {
  const { t, language } = useText();
  const intro = language === "nl" ? round.introNl : round.introEn;
  const who = round.panel ? t("responses.intro.whoPanel", { panel: round.panel.name }) : t("responses.intro.who");
  return (
    <>
      {intro ? <Paragraph lead>{intro}</Paragraph> : null}
      <Paragraph>
        {who} {t("responses.intro.time", { minutes: round.minutes })}{" "}
        {t("responses.intro.until", { date: formatDate(round.closesAt, language) })}
      </Paragraph>
      <Paragraph>{t("responses.intro.use")}</Paragraph>
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

/** The questions, with a heading per theme where a theme is asked for more than one scenario. */
function Questions({ screen }: { screen: AnsweringScreen }) {
  const groups = byTheme(screen.section.items);
  return groups.map(({ theme, items }) => (
    <div className="ui-flow" key={items[0]?.code}>
      {theme && items.length > 1 ? <ThemeHeading theme={theme} /> : null}
      {items.map((item) => (
        <ItemField
          errors={screen.errors}
          hintShown={items.length > 1}
          mayDecline={screen.section.key === "questions" && item.type !== "open_text"}
          item={item}
          key={item.code}
          values={screen.values}
        />
      ))}
    </div>
  ));
}

function ThemeHeading({ theme }: { theme: NonNullable<Item["themeCode"]> }) {
  const { t } = useText();
  return (
    <div>
      <Heading level={3}>{t(`framework.theme.${theme}`)}</Heading>
      <Paragraph small>{t(`framework.themeHint.${theme}`)}</Paragraph>
    </div>
  );
}

function byTheme(items: Item[]): { theme: Item["themeCode"]; items: Item[] }[] {
  const groups: { theme: Item["themeCode"]; items: Item[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.theme === item.themeCode && item.themeCode !== null) last.items.push(item);
    else groups.push({ theme: item.themeCode, items: [item] });
  }
  return groups;
}

/** Answers of the other screens travel along, so that nothing is lost and nothing is stored before it is sent. */
function KeptValues({ screen }: { screen: AnsweringScreen }) {
  const here = new Set(shownFields(screen));
  return Object.entries(screen.values)
    .filter(([name]) => !here.has(name))
    .flatMap(([name, values]) =>
      values.map((value) => <input key={`${name}=${value}`} name={name} type="hidden" value={value} />),
    );
}

function shownFields({ section }: AnsweringScreen): (keyof FormValues)[] {
  return section.key === "about" ? ["gemeente", "leeftijd", "geslacht", "opleiding"] : section.items.flatMap(fieldsOf);
}

function Buttons({ screen }: { screen: AnsweringScreen }) {
  const { t } = useText();
  const last = screen.index === screen.total - 1;
  return (
    <ActionList>
      <Button name="actie" value={last ? "versturen" : "volgende"}>
        {t(last ? "site.form.send" : "site.form.next")}
      </Button>
      {screen.index > 0 ? (
        <Button name="actie" value="vorige" variant="secondary">
          {t("site.form.previous")}
        </Button>
      ) : null}
    </ActionList>
  );
}
