import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { FileField } from "~/ui/file-field.tsx";
import { Form } from "~/ui/form.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";

/** What is wrong with a file or a text that was read in: the field that it came from, and the sentence. */
export interface ImportProblem {
  name: "bestand" | "yaml";
  message: string;
}

interface ImportFieldsProps {
  /** What was pasted, or stood in the file, to mend it here. */
  text: string | undefined;
  problem: ImportProblem | undefined;
}

/** The form that reads in a questionnaire: a file, or its text. */
export function ImportFields({ text, problem }: ImportFieldsProps) {
  const { t } = useText();
  const errorsOf = (name: ImportProblem["name"]) => (problem?.name === name ? [problem.message] : undefined);
  const optionalLabel = t("site.form.optional");
  return (
    <Form sendsFile>
      <Paragraph small>{t("questionnaireEditor.importer.note")}</Paragraph>
      <FileField
        accept=".yaml,.yml,application/yaml,text/plain"
        errors={errorsOf("bestand")}
        label={t("questionnaireEditor.importer.file")}
        name="bestand"
        optionalLabel={optionalLabel}
      />
      <TextArea
        defaultValue={text}
        errors={errorsOf("yaml")}
        label={t("questionnaireEditor.importer.field")}
        name="yaml"
        optionalLabel={optionalLabel}
        rows={20}
      />
      <Button>{t("questionnaireEditor.importer.button")}</Button>
    </Form>
  );
}
