import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Select } from "~/ui/select.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { itemTypes } from "../item-kind.ts";
import { codeAndText } from "../short-text.ts";
import type { EditedQuestionnaire } from "./questionnaires.queries.server.ts";

/** The form that adds a question; the page of that question asks for the rest. */
export function AddItemForm({
  questionnaire,
  reply,
}: {
  questionnaire: EditedQuestionnaire;
  reply: FormReply | undefined;
}) {
  const { t } = useText();
  const { items, changed } = questionnaire;
  const field = (name: string) => ({ name, defaultValue: filledIn(reply, name), errors: errorsOf(reply, name, t) });
  return (
    <>
      <Heading id="toevoegen" level={2}>
        {t("questionnaireEditor.add.title")}
      </Heading>
      <Paragraph>{t("questionnaireEditor.add.saveTextsFirst")}</Paragraph>
      <Form hidden={{ version: changed }}>
        <Select
          {...field("type")}
          label={t("questionnaireEditor.add.type")}
          options={itemTypes.map((value) => ({ value, label: t(`questionnaireEditor.type.${value}`) }))}
        />
        <TextField
          {...field("code")}
          hint={t("questionnaireEditor.add.codeHint")}
          label={t("questionnaireEditor.add.code")}
          maxLength={60}
          spellCheck={false}
          width="medium"
        />
        <TextArea {...field("textNl")} label={t("questionnaireEditor.add.text")} rows={2} />
        <Select
          {...field("after")}
          defaultValue={filledIn(reply, "after") ?? items.at(-1)?.code}
          label={t("questionnaireEditor.add.after")}
          options={items.map((item) => ({
            value: item.code,
            label: t("questionnaireEditor.add.behind", { question: codeAndText(item) }),
          }))}
          placeholder={t("questionnaireEditor.add.first")}
        />
        <Button name="intent" value="add">
          {t("questionnaireEditor.add.button")}
        </Button>
      </Form>
    </>
  );
}
