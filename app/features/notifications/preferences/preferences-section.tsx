import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { digestChoices, type MailPreferences } from "./preference.ts";

/** How somebody wants to hear from the site, on their own page. */
export function PreferencesSection({ digest, aboutOwnInput, isConfirmed }: MailPreferences & { isConfirmed: boolean }) {
  const { t, path } = useText();
  return (
    <>
      <Heading id="mail" level={2}>
        {t("notifications.preferences.title")}
      </Heading>
      <Paragraph>{t("notifications.preferences.lead")}</Paragraph>
      {isConfirmed ? null : (
        <Alert kind="info">
          {t("notifications.preferences.unconfirmed")}{" "}
          <Link href={path("/adres-bevestigen")}>{t("notifications.preferences.confirm")}</Link>
        </Alert>
      )}
      <Form hidden={{ intent: "mail" }}>
        <RadioGroup
          defaultValue={digest}
          legend={t("notifications.preferences.digest")}
          name="digest"
          options={digestChoices.map((value) => ({ value, label: t(`notifications.preferences.${value}`) }))}
        />
        <Checkbox
          defaultChecked={aboutOwnInput}
          hint={t("notifications.preferences.aboutOwnInputHint")}
          label={t("notifications.preferences.aboutOwnInput")}
          name="aboutOwnInput"
        />
        <Button variant="secondary">{t("notifications.preferences.save")}</Button>
      </Form>
    </>
  );
}
