import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Details } from "~/ui/details.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";

/** Tells somebody who was signed out while writing that their form is still there. */
export function FormIsKept() {
  const { t } = useText();
  return (
    <Alert kind="warning" live title={t("accounts.kept.title")}>
      {t("accounts.kept.text")}
    </Alert>
  );
}

interface SendAgainProps {
  fields: readonly (readonly [name: string, value: string])[];
  /** The page that the form was meant for. */
  to: string;
}

/** The form of somebody who has signed in again, ready to be sent; its longer texts can be read. */
export function SendAgain({ fields, to }: SendAgainProps) {
  const { t } = useText();
  const texts = new Set(fields.map(([, value]) => value).filter((value) => /\s/.test(value.trim())));
  return (
    <>
      <Heading level={1}>{t("accounts.kept.again")}</Heading>
      <Paragraph lead>{t("accounts.kept.againText")}</Paragraph>
      <Form action={to}>
        {fields.map(([name, value]) => (
          <input key={`${name}=${value}`} name={name} type="hidden" value={value} />
        ))}
        <Button>{t("accounts.kept.send")}</Button>
      </Form>
      {texts.size > 0 ? (
        <Details open summary={t("accounts.kept.read")}>
          {[...texts].map((text) => (
            <PlainText key={text} text={text} />
          ))}
        </Details>
      ) : null}
    </>
  );
}
