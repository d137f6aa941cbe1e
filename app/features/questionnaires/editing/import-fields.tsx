import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";

/** The form that reads in a questionnaire. `problem`: what is wrong in the text, with its line. */
export function ImportFields({ reply, problem }: { reply: FormReply | undefined; problem: string | undefined }) {
  const { t } = useText();
  const errors = problem === undefined ? errorsOf(reply, "yaml", t) : [problem];
  return (
    <Form>
      <Paragraph small>{t("questionnaireEditor.importer.note")}</Paragraph>
      <TextArea
        defaultValue={filledIn(reply, "yaml")}
        errors={errors}
        label={t("questionnaireEditor.importer.field")}
        name="yaml"
        rows={20}
      />
      <Button>{t("questionnaireEditor.importer.button")}</Button>
    </Form>
  );
}
