import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Answering, AnsweringRound } from "./answering.ts";
import { useSignInFromHere } from "./sign-in-from-here.ts";

type Kind = Exclude<Answering["kind"], "screen" | "begun" | "code">;

/** Why a questionnaire cannot be answered now, and what one can do instead. */
export function ClosedDoor({ kind, round }: { kind: Kind; round: AnsweringRound }) {
  const { t, language, path } = useText();
  if (kind === "members-only" || kind === "members-sign-in")
    return <MembersOnly isSignedIn={kind === "members-only"} round={round} />;
  if (kind === "invited-only") return <InvitedOnly />;
  if (kind === "account-only" || kind === "confirmed-only")
    return <ConfirmedOnly hasAccount={kind === "confirmed-only"} />;
  const date = formatDate(kind === "closed" ? round.closesAt : round.opensAt, language);
  return (
    <>
      <Heading level={1}>{t(`responses.${kind}.title`)}</Heading>
      <Paragraph lead>{t(`responses.${kind}.text`, { date })}</Paragraph>
      <ButtonLink href={path("/voorstellen")}>{t("responses.noRound.link")}</ButtonLink>
    </>
  );
}

function MembersOnly({ round, isSignedIn }: { round: AnsweringRound; isSignedIn: boolean }) {
  const { t, path } = useText();
  const signIn = useSignInFromHere();
  const panel = round.panel?.name ?? "";
  const toPanel = path(`/panels/${round.panel?.slug ?? ""}`);
  return (
    <>
      <Heading level={1}>{t("responses.membersOnly.title")}</Heading>
      <Paragraph lead>
        {t(isSignedIn ? "responses.membersOnly.text" : "responses.membersOnly.textSignIn", { panel })}
      </Paragraph>
      <ActionList>
        {isSignedIn ? null : <ButtonLink href={signIn}>{t("responses.membersOnly.signIn")}</ButtonLink>}
        <ButtonLink href={toPanel} variant={isSignedIn ? "primary" : "secondary"}>
          {t("responses.membersOnly.link", { panel })}
        </ButtonLink>
      </ActionList>
      <Paragraph>
        <Link href={path(`/vragenlijsten/${round.slug}/verder`)}>{t("answering.resume.link")}</Link>
      </Paragraph>
    </>
  );
}

function InvitedOnly() {
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("responses.invitedOnly.title")}</Heading>
      <Paragraph lead>{t("responses.invitedOnly.text")}</Paragraph>
      <ButtonLink href={path("/u")}>{t("responses.invitedOnly.link")}</ButtonLink>
    </>
  );
}

function ConfirmedOnly({ hasAccount }: { hasAccount: boolean }) {
  const { t, path } = useText();
  const signIn = useSignInFromHere();
  return (
    <>
      <Heading level={1}>{t("responses.confirmedOnly.title")}</Heading>
      <Paragraph lead>
        {t(hasAccount ? "responses.confirmedOnly.textConfirm" : "responses.confirmedOnly.text")}
      </Paragraph>
      <ButtonLink href={hasAccount ? path("/adres-bevestigen") : signIn}>
        {t(hasAccount ? "responses.confirmedOnly.confirm" : "responses.confirmedOnly.signIn")}
      </ButtonLink>
    </>
  );
}

/** There is no round to answer at all. */
export function NoRound() {
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("responses.noRound.title")}</Heading>
      <Paragraph lead>{t("responses.noRound.text")}</Paragraph>
      <ButtonLink href={path("/voorstellen")}>{t("responses.noRound.link")}</ButtonLink>
    </>
  );
}
