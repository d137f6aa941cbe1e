import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ConsentFields } from "./consent-fields.tsx";
import type { Panel } from "./panel.queries.server.ts";
import { type Places, ProfileFields } from "./profile-fields.tsx";

interface Props {
  panel: Panel;
  places: Places;
  reply: FormReply | undefined;
}

/** The form to join a panel: what one may tell about oneself, and consent to the whole text. */
export function JoinForm({ panel, places, reply }: Props) {
  const { t, path } = useText();
  return (
    <>
      <Heading id="lid-worden" level={2}>
        {t("panels.form.title")}
      </Heading>
      <Paragraph>{t("panels.form.optionalNote")}</Paragraph>
      <Form action={path(`/panels/${panel.slug}`)} hidden={{ intent: "join", consentVersion: panel.consentVersion }}>
        <div className="ui-flow">
          <Heading level={3}>{t("panels.form.aboutYou")}</Heading>
          <Paragraph>{t("panels.form.aboutYouText")}</Paragraph>
        </div>
        <ProfileFields places={places} reply={reply} />
        <ConsentFields
          label={t("panels.form.consent")}
          panel={panel}
          reply={reply}
          title={t("panels.form.consentTitle")}
        />
        <Button>{t("panels.form.send")}</Button>
      </Form>
    </>
  );
}
