import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PasswordField } from "~/ui/password-field.tsx";

/** Choosing another password. The address goes along unseen, so that a password manager knows whose it is. */
export function PasswordSection({ email, reply }: { email: string; reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("accounts.password.title")}</Heading>
      <Paragraph>{t("accounts.password.lead")}</Paragraph>
      <Form hidden={{ intent: "password" }}>
        <input autoComplete="username" defaultValue={email} hidden readOnly type="email" />
        <PasswordField
          errors={errorsOf(reply, "current", t)}
          label={t("accounts.field.currentPassword")}
          name="current"
        />
        <PasswordField
          autoComplete="new-password"
          errors={errorsOf(reply, "password", t)}
          hint={t("accounts.field.newPasswordHint")}
          label={t("accounts.field.newPassword")}
          name="password"
        />
        <Button variant="secondary">{t("accounts.password.button")}</Button>
      </Form>
    </>
  );
}
