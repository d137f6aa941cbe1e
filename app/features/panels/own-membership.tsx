import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Details } from "~/ui/details.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { OwnConsent } from "./own-consent.tsx";
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
      <OwnConsent consent={member} panel={panel} />
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
