import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { QuestionnaireState } from "./questionnaire-state.ts";
import type { ListedQuestionnaire } from "./questionnaires.queries.server.ts";

const tones = { draft: "neutral", planned: "warning", open: "ok", again: "warning", closed: "strong" } as const;

/** A short word about where a questionnaire stands. */
export function StateBadge({ state }: { state: QuestionnaireState }) {
  const { t } = useText();
  return <DataBadge tone={tones[state]}>{t(`questionnaireEditor.state.${state}`)}</DataBadge>;
}

/** Every questionnaire with its versions, the newest of each first. */
export function QuestionnaireList({ questionnaires }: { questionnaires: readonly ListedQuestionnaire[] }) {
  const { t, path, language } = useText();
  if (questionnaires.length === 0) return <Paragraph>{t("questionnaireEditor.none")}</Paragraph>;
  return (
    <DataTable
      caption={t("questionnaireEditor.title")}
      captionHidden
      columns={[
        { key: "title", header: t("questionnaireEditor.list.questionnaire") },
        { key: "state", header: t("questionnaireEditor.list.state") },
        { key: "kind", header: t("questionnaireEditor.list.kind") },
        { key: "size", header: t("questionnaireEditor.list.questions"), numeric: true },
      ]}
      rows={questionnaires.map(({ id, version, titleNl, titleEn, state, instrument, size }) => ({
        id: String(id),
        title: (
          <>
            <Link href={path(`/beheer/vragenlijsten/${id}`)}>{language === "nl" ? titleNl : titleEn || titleNl}</Link>
            <br />
            <small>{t("questionnaireEditor.list.version", { version })}</small>
          </>
        ),
        state: <StateBadge state={state} />,
        kind: t(`questionnaireEditor.instrument.${instrument}`),
        size: String(size),
      }))}
      stacked
    />
  );
}

/** The form that makes a questionnaire. */
export function StartFields({ reply }: { reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("questionnaireEditor.start.title")}</Heading>
      <Form>
        <TextField
          defaultValue={filledIn(reply, "titleNl")}
          errors={errorsOf(reply, "titleNl", t)}
          label={t("questionnaireEditor.start.titleNl")}
          maxLength={160}
          name="titleNl"
        />
        <TextField
          defaultValue={filledIn(reply, "titleEn")}
          errors={errorsOf(reply, "titleEn", t)}
          label={t("questionnaireEditor.start.titleEn")}
          maxLength={160}
          name="titleEn"
          optionalLabel={t("questionnaireEditor.needed.opening")}
        />
        <Button>{t("questionnaireEditor.start.button")}</Button>
      </Form>
    </>
  );
}
