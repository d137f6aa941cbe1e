import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";

interface FindReceiptProps {
  /** What was typed, and what is wrong with it. */
  code?: string;
  problem?: "missing" | "malformed" | "unknown";
}

/** One field for the code of a receipt. */
export function FindReceipt({ code, problem }: FindReceiptProps) {
  const { t } = useText();
  const message = problem ? t(`responses.find.${problem}`) : undefined;
  return (
    <>
      {message ? <ErrorSummary errors={[{ name: "code", message }]} title={t("site.form.errorSummary")} /> : null}
      <Heading level={1}>{t("responses.find.title")}</Heading>
      <Paragraph lead>{t("responses.find.text")}</Paragraph>
      <Form>
        <TextField
          autoComplete="off"
          defaultValue={code}
          errors={message ? [message] : undefined}
          hint={t("responses.find.hint")}
          label={t("responses.find.label")}
          maxLength={40}
          name="code"
          spellCheck={false}
          width="medium"
        />
        <Button>{t("responses.find.show")}</Button>
      </Form>
    </>
  );
}
