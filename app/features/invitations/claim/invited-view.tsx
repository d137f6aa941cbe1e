import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { lastDayInWords, openingInWords } from "../invitation.ts";
import { AskForCode } from "./ask-for-code.tsx";
import type { ShownRound } from "./shown-round.ts";

interface ToBegin {
  round: ShownRound;
  /** Until when the link or code lets somebody begin. */
  expiresAt: Date | string;
  formKey: string;
}

/** The round that somebody is invited to, and the button that uses the link. */
export function Invitation({ round, expiresAt, formKey }: ToBegin) {
  const { t, language } = useText();
  const date = lastDayInWords(round.closesAt, language);
  return (
    <>
      <AboutRound round={round} until={t("invitations.invited.until", { date: lastDayInWords(expiresAt, language) })} />
      <Paragraph>{t("invitations.invited.anonymous")}</Paragraph>
      <Form formKey={formKey}>
        <Paragraph small>{t("invitations.invited.once", { date })}</Paragraph>
        <Button>{t("invitations.invited.begin")}</Button>
      </Form>
      <NoReminder formKey={formKey} />
    </>
  );
}

/** The letter came before the round opens. */
export function NotOpenYet({ round, expiresAt, formKey, typed }: ToBegin & { typed?: string }) {
  const { t, language } = useText();
  return (
    <>
      <AboutRound round={round} until={t("invitations.invited.until", { date: lastDayInWords(expiresAt, language) })} />
      <Alert>{t("invitations.invited.upcoming", { date: openingInWords(round.opensAt, language) })}</Alert>
      <NoReminder code={typed} formKey={formKey} />
    </>
  );
}

/** For who does not want to be written to again; a button, because mail scanners open every link. */
function NoReminder({ formKey, code }: { formKey: string; code?: string | undefined }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("invitations.decline.title")}</Heading>
      <Paragraph>{t("invitations.decline.text")}</Paragraph>
      <Form formKey={formKey} hidden={{ intent: "afmelden", ...(code ? { code } : {}) }}>
        <Button variant="secondary">{t("invitations.decline.button")}</Button>
      </Form>
    </>
  );
}

/** Nobody writes to this person about the round any more. */
export function Declined() {
  const { t } = useText();
  return (
    <>
      <Heading level={1}>{t("invitations.decline.doneTitle")}</Heading>
      <Paragraph lead>{t("invitations.decline.done")}</Paragraph>
    </>
  );
}

interface GoOnProps {
  round: ShownRound;
  formKey: string;
  /** Who answered gets no reminder anyway. */
  hasAnswered: boolean;
}

/** This browser used the link before. */
export function GoOn({ round, formKey, hasAnswered }: GoOnProps) {
  const { t, path, language } = useText();
  const until = t("invitations.invited.change", { date: lastDayInWords(round.closesAt, language) });
  return (
    <>
      <AboutRound round={round} until={until} />
      <Paragraph>{t(hasAnswered ? "invitations.invited.answered" : "invitations.invited.yours")}</Paragraph>
      <ButtonLink href={path(`/vragenlijsten/${round.slug}`)}>
        {t(hasAnswered ? "invitations.invited.toList" : "invitations.invited.goOn")}
      </ButtonLink>
      {hasAnswered ? null : <NoReminder formKey={formKey} />}
    </>
  );
}

function AboutRound({ round, until }: { round: ShownRound; until: string }) {
  const { t, language } = useText();
  const purpose = language === "nl" ? round.purposeNl : round.purposeEn;
  return (
    <>
      <Heading level={1}>{language === "nl" ? round.titleNl : round.titleEn}</Heading>
      <Paragraph lead>
        {t("invitations.invited.title")}. {t("invitations.invited.lead", { organisation: round.organisation })}
      </Paragraph>
      <Paragraph>
        {t("invitations.invited.minutes", { count: round.minutes })} {until}
      </Paragraph>
      {purpose ? <Paragraph>{purpose}</Paragraph> : null}
    </>
  );
}

interface PlaceGivenProps {
  round: ShownRound;
  resumeCode: string;
  isResumed: boolean;
  /** Where codes are typed, as people type an address. */
  address: string;
}

/** The link was used: this browser may answer, and a code lets another one go on. */
export function PlaceGiven({ round, resumeCode, isResumed, address }: PlaceGivenProps) {
  const { t, path, language } = useText();
  const title = language === "nl" ? round.titleNl : round.titleEn;
  return (
    <>
      <Heading level={1}>
        {t(isResumed ? "invitations.invited.resumedTitle" : "invitations.invited.placeTitle")}
      </Heading>
      <Paragraph lead>{t("invitations.invited.placeText", { title })}</Paragraph>
      {isResumed ? <Paragraph>{t("invitations.invited.resumedText")}</Paragraph> : null}
      <ButtonLink href={path(`/vragenlijsten/${round.slug}`)}>{t("invitations.invited.toList")}</ButtonLink>
      <Heading level={2}>{t("invitations.invited.resumeTitle")}</Heading>
      <Paragraph>{t("invitations.invited.resumeText", { address })}</Paragraph>
      <Paragraph lead>
        <strong>{resumeCode}</strong>
      </Paragraph>
    </>
  );
}

/** One sentence for every other link and code that does not work, and what one can do. */
export function CodeRefused({ organisation, contact }: { organisation: string; contact: string | null }) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("invitations.refused.title")}</Heading>
      <Paragraph lead>{t("invitations.refused.text")}</Paragraph>
      <Paragraph>{t("invitations.refused.goOn")}</Paragraph>
      <AskForCode contact={contact} organisation={organisation} />
      <ButtonLink href={path("/u")}>{t("invitations.refused.other")}</ButtonLink>
    </>
  );
}

interface TypeCodeProps {
  formKey: string;
  code?: string;
  problem?: "missing" | "malformed" | "tooMany" | "unknown" | "someoneElse";
  organisation: string;
  contact: string | null;
}

/** One field for the code of a letter, or the code to go on elsewhere. */
export function TypeCode({ formKey, code, problem, organisation, contact }: TypeCodeProps) {
  const { t } = useText();
  const message = problem ? t(`invitations.code.${problem}`) : undefined;
  return (
    <>
      {message ? <ErrorSummary errors={[{ name: "code", message }]} title={t("site.form.errorSummary")} /> : null}
      <Heading level={1}>{t("invitations.code.title")}</Heading>
      <Paragraph lead>{t("invitations.code.lead")}</Paragraph>
      <Form formKey={formKey} hidden={problem === "someoneElse" ? { anders: "ja" } : {}}>
        <TextField
          autoComplete="off"
          defaultValue={code}
          errors={message ? [message] : undefined}
          hint={t("invitations.code.hint")}
          label={t("invitations.code.label")}
          maxLength={40}
          name="code"
          spellCheck={false}
          width="medium"
        />
        <Button>{t("invitations.code.send")}</Button>
        <Button name="intent" value="afmelden" variant="secondary">
          {t("invitations.decline.button")}
        </Button>
      </Form>
      {problem === "unknown" ? (
        <>
          <Paragraph>{t("invitations.refused.text")}</Paragraph>
          <AskForCode contact={contact} organisation={organisation} />
        </>
      ) : null}
    </>
  );
}
