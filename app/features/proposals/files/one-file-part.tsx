import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { DraftFile } from "./file.queries.server.ts";
import { PlanPicture } from "./plan-pictures.tsx";

interface OneFilePartProps {
  file: DraftFile;
  /** Whether the draft shows it. */
  isInDraft: boolean;
  reply: FormReply | undefined;
}

/** One file of a proposal: its name and description, and the way to take it away for good. */
export function OneFilePart(props: OneFilePartProps) {
  const { t, language } = useText();
  const { file, isInDraft } = props;
  if (file.removed) {
    const { at, reason } = file.removed;
    return (
      <>
        <Paragraph>{t("proposalEditor.oneFile.gone", { date: formatDate(at, language) })}</Paragraph>
        <PlainText lang={language === "nl" ? undefined : "nl"} text={reason} />
      </>
    );
  }
  const isFixed = file.isPublished && file.kind === "drawing";
  return (
    <>
      <PlanPicture file={file} />
      {isInDraft && !isFixed ? <Describe {...props} /> : null}
      {isFixed ? (
        <Paragraph>
          {t("proposalEditor.oneFile.fixed")} <Dutch>{file.alternative}</Dutch>
        </Paragraph>
      ) : null}
      {file.isPublished ? <Erase {...props} /> : <Paragraph>{t("proposalEditor.oneFile.notPublished")}</Paragraph>}
    </>
  );
}

function Describe({ file, reply }: OneFilePartProps) {
  const { t } = useText();
  return (
    <>
      <Heading level={3}>{t("proposalEditor.oneFile.describe")}</Heading>
      {file.isPublished ? <Paragraph>{t("proposalEditor.oneFile.describePublished")}</Paragraph> : null}
      <Form>
        <TextField
          defaultValue={filledIn(reply, "title") ?? file.title}
          errors={errorsOf(reply, "title", t)}
          label={t("proposalEditor.files.title")}
          maxLength={120}
          name="title"
        />
        {file.kind === "document" ? null : (
          <TextArea
            defaultValue={filledIn(reply, "alternative") ?? file.alternative ?? ""}
            errors={errorsOf(reply, "alternative", t)}
            hint={t("proposalEditor.oneFile.alternativeHint")}
            label={t("proposalEditor.files.alternative")}
            name="alternative"
            rows={2}
          />
        )}
        <Button name="intent" value="describe">
          {t("proposalEditor.oneFile.save")}
        </Button>
      </Form>
    </>
  );
}

function Erase({ file, reply }: OneFilePartProps) {
  const { t } = useText();
  return (
    <>
      <Heading level={3}>{t("proposalEditor.oneFile.erase")}</Heading>
      <Paragraph>{t("proposalEditor.oneFile.eraseText")}</Paragraph>
      <Form>
        <TextArea
          defaultValue={filledIn(reply, "reason")}
          errors={errorsOf(reply, "reason", t)}
          hint={t("proposalEditor.oneFile.reasonHint")}
          label={t("proposalEditor.oneFile.reason")}
          name="reason"
          rows={3}
        />
        <Checkbox errors={errorsOf(reply, "sure", t)} label={t("proposalEditor.oneFile.sure")} name="sure" />
        <Button name="intent" value="erase" variant="danger">
          {t("proposalEditor.files.erase", { title: file.title })}
        </Button>
      </Form>
    </>
  );
}
