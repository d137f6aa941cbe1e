import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";

/** One field for the code of another device. `problem` is the same for a wrong, a used and an old code. */
export function ResumePage({ code, problem }: { code?: string; problem?: "refused" | "tooMany" }) {
  const { t } = useText();
  const message = problem ? t(`answering.resume.${problem}`) : undefined;
  return (
    <>
      {message ? <ErrorSummary errors={[{ name: "code", message }]} title={t("site.form.errorSummary")} /> : null}
      <Heading level={1}>{t("answering.resume.title")}</Heading>
      <Paragraph lead>{t("answering.resume.text")}</Paragraph>
      <Form>
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
