import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Details } from "~/ui/details.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ConsentText } from "./consent-text.tsx";
import type { Panel } from "./panel.queries.server.ts";
import { dayInWords } from "./panel-day.ts";

interface Props {
  panel: Panel;
  member: NonNullable<Panel["member"]>;
  /** Whether the profile is so old that the member should look at it. */
  needsRefresh: boolean;
  isPaused: boolean;
}

/** What a member sees of their membership: since when, with which consent, the way to their profile, and the way out. */
export function OwnMembership({ panel, member, needsRefresh, isPaused }: Props) {
  const { t, language, path } = useText();
  return (
    <>
      <Heading level={2}>{t("panels.membership.title")}</Heading>
      {needsRefresh ? <Alert>{t("panels.refresh.ask")}</Alert> : null}
      <ConsentGiven member={member} panel={panel} />
      {isPaused && member.pausedUntil ? (
        <Paragraph>{t("panels.pause.until", { day: dayInWords(member.pausedUntil, language) })}</Paragraph>
      ) : null}
      <ActionList>
        <ButtonLink href={path(`/panels/${panel.slug}/profiel`)} variant="secondary">
          {t("panels.membership.toProfile")}
        </ButtonLink>
      </ActionList>
      <Leaving slug={panel.slug} />
    </>
  );
}

type ConsentProps = { panel: Pick<Panel, "consentText" | "consentVersion">; member: NonNullable<Panel["member"]> };

/** To which version of the text a member consented, on which day, and the text as it is now. */
export function ConsentGiven({ panel, member }: ConsentProps) {
  const { t, language } = useText();
  const same = member.consentVersion === panel.consentVersion;
  const versions = { version: member.consentVersion, current: panel.consentVersion };
  const given = { ...versions, day: dayInWords(member.consentedOn, language) };
  return (
    <>
      <Paragraph>{t(same ? "panels.membership.consent" : "panels.membership.consentOlder", given)}</Paragraph>
      <Details summary={t("panels.membership.showConsent")}>
        <ConsentText panel={panel} />
      </Details>
    </>
  );
}

/** The way out of a panel, with what it does. */
export function Leaving({ slug }: { slug: string }) {
  const { t, path } = useText();
  return (
    <Details summary={t("panels.membership.leave")}>
      <Paragraph>{t("panels.membership.leaveText")}</Paragraph>
      <Form action={path(`/panels/${slug}`)} hidden={{ intent: "leave" }}>
        <Button variant="danger">{t("panels.membership.leaveConfirm")}</Button>
      </Form>
    </Details>
  );
}
