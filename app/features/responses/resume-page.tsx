import { SignOutFirst } from "~/features/accounts/sign-out-first.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";

interface ResumePageProps {
  formKey: string;
  code?: string;
  problem?: "refused" | "tooMany" | "staff" | "someoneElse";
}

/** One field for the code of another device. `problem` is the same for a wrong, a used and an old code. */
export function ResumePage({ formKey, code, problem }: ResumePageProps) {
  const { t } = useText();
  const message = problem && problem !== "staff" ? t(`answering.resume.${problem}`) : undefined;
  return (
    <>
      {message ? <ErrorSummary errors={[{ name: "code", message }]} title={t("site.form.errorSummary")} /> : null}
      {problem === "staff" ? <SignOutFirst /> : null}
      <Heading level={1}>{t("answering.resume.title")}</Heading>
      <Paragraph lead>{t("answering.resume.text")}</Paragraph>
      <Form formKey={formKey} hidden={problem === "someoneElse" ? { anders: "ja" } : {}}>
        <TextField
          autoComplete="off"
          defaultValue={code}
          errors={message ? [message] : undefined}
          hint={t("answering.resume.hint")}
          label={t("answering.resume.label")}
          maxLength={40}
          name="code"
          spellCheck={false}
          width="medium"
        />
        <Button>{t("answering.resume.button")}</Button>
      </Form>
    </>
  );
}
