import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Details } from "~/ui/details.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";

/** Tells somebody who was signed out while writing whether their form is still there: a file that they chose never is. */
export function FormIsKept({ isTooLarge }: { isTooLarge: boolean }) {
  const { t } = useText();
  return (
    <Alert kind={isTooLarge ? "error" : "warning"} live title={t("accounts.kept.title")}>
      <p>{t(isTooLarge ? "accounts.kept.tooLarge" : "accounts.kept.text")}</p>
      <p>{t("accounts.kept.file")}</p>
    </Alert>
  );
}

interface SendAgainProps {
  fields: readonly (readonly [name: string, value: string])[];
  /** The page that the form was meant for. */
  to: string;
  /** The address that somebody signed in with: another person may have filled in the form. */
  email: string;
  /** Where to go when the form is thrown away. */
  home: string;
}

/** The form of somebody who has signed in again, ready to be sent; its longer texts can be read. */
export function SendAgain({ fields, to, email, home }: SendAgainProps) {
  const { t } = useText();
  // A field may be sent more than once with the same value.
  const inputs = fields.map(([name, value], place) => ({ id: `${place}`, name, value }));
  const texts = new Set(fields.map(([, value]) => value).filter((value) => /\s/.test(value.trim())));
  return (
    <>
      <Heading level={1}>{t("accounts.kept.again")}</Heading>
      <Paragraph lead>{t("accounts.kept.againText")}</Paragraph>
      <Paragraph>{t("accounts.kept.as", { email })}</Paragraph>
      <Form action={to}>
        {inputs.map(({ id, name, value }) => (
          <input key={id} name={name} type="hidden" value={value} />
        ))}
        <Button>{t("accounts.kept.send")}</Button>
      </Form>
      <Form action={home} method="get">
        <Paragraph>{t("accounts.kept.notYours")}</Paragraph>
        <Button variant="secondary">{t("accounts.kept.discard")}</Button>
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
