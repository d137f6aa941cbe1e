import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
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
}

/** What a member sees of their membership: since when, with which consent, and the way out. */
export function OwnMembership({ panel, member }: Props) {
  const { t, language, path } = useText();
  const same = member.consentVersion === panel.consentVersion;
  const versions = { version: member.consentVersion, current: panel.consentVersion };
  return (
    <>
      <Heading level={2}>{t("panels.membership.title")}</Heading>
      <Paragraph>
        {t("panels.membership.since", { day: dayInWords(member.consentedOn, language) })}{" "}
        {t(same ? "panels.membership.consent" : "panels.membership.consentOlder", versions)}
      </Paragraph>
      <Details summary={t("panels.membership.showConsent")}>
        <ConsentText panel={panel} />
      </Details>
      <Details summary={t("panels.membership.leave")}>
        <Paragraph>{t("panels.membership.leaveText")}</Paragraph>
        <Form action={path(`/panels/${panel.slug}`)} hidden={{ intent: "leave" }}>
          <Button variant="danger">{t("panels.membership.leaveConfirm")}</Button>
        </Form>
      </Details>
    </>
  );
}
