import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { ListedQuestionnaire } from "./questionnaires.queries.server.ts";
import { samplingLines } from "./sampling-lines.ts";

/** The texts around the questions, to edit; what was typed stays when something is wrong. */
export function TextsForm({
  questionnaire,
  reply,
}: {
  questionnaire: ListedQuestionnaire;
  reply: FormReply | undefined;
}) {
  const { t } = useText();
  const optionalLabel = t("site.form.optional");
  const field = (name: "titleNl" | "titleEn" | "introNl" | "introEn") => ({
    name,
    defaultValue: filledIn(reply, name) ?? questionnaire[name],
    errors: errorsOf(reply, name, t),
  });
  return (
    <>
      <Heading level={2}>{t("questionnaireEditor.texts.title")}</Heading>
      <Form hidden={{ version: questionnaire.changed }}>
        <TextField {...field("titleNl")} label={t("questionnaireEditor.start.titleNl")} maxLength={160} />
        <TextField
          {...field("titleEn")}
          label={t("questionnaireEditor.start.titleEn")}
          maxLength={160}
          optionalLabel={t("questionnaireEditor.needed.opening")}
        />
        <TextArea
          {...field("introNl")}
          hint={t("questionnaireEditor.texts.introHint")}
          label={t("questionnaireEditor.texts.introNl")}
          optionalLabel={optionalLabel}
          rows={3}
        />
        <TextArea
          {...field("introEn")}
          label={t("questionnaireEditor.texts.introEn")}
          optionalLabel={optionalLabel}
          rows={3}
        />
        <TextArea
          defaultValue={filledIn(reply, "sampling") ?? samplingLines(questionnaire.sampling)}
          errors={errorsOf(reply, "sampling", t)}
          hint={t("questionnaireEditor.texts.samplingHint")}
          label={t("questionnaireEditor.texts.sampling")}
          name="sampling"
          optionalLabel={optionalLabel}
          rows={2}
        />
        <Paragraph small>{t("questionnaireEditor.texts.savesOnly")}</Paragraph>
        <Button name="intent" value="texts">
          {t("questionnaireEditor.texts.save")}
        </Button>
      </Form>
    </>
  );
}

/** The texts around the questions, to read. */
export function TextsToRead({ questionnaire }: { questionnaire: ListedQuestionnaire }) {
  const { t } = useText();
  const { titleNl, titleEn, introNl, introEn, sampling } = questionnaire;
  const texts = [
    [t("questionnaireEditor.start.titleNl"), titleNl],
    [t("questionnaireEditor.start.titleEn"), titleEn],
    [t("questionnaireEditor.texts.introNl"), introNl],
    [t("questionnaireEditor.texts.introEn"), introEn],
    [t("questionnaireEditor.texts.sampling"), samplingLines(sampling)],
  ] as const;
  return <DescriptionList items={texts.flatMap(([term, value]) => (value === "" ? [] : [{ term, value }]))} />;
}
