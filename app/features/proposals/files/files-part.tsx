import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { FileField } from "~/ui/file-field.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { partForm } from "../editing/draft-parts.ts";
import { OfTitle } from "../of-title.tsx";
import type { DraftFile } from "./file.queries.server.ts";
import { DocumentLink } from "./plan-documents.tsx";
import { fileKinds, filePath, isPicture } from "./proposal-file-kind.ts";

interface FilesPartProps {
  here: string;
  /** In the order in which the page shows them. */
  files: readonly DraftFile[];
  /** On the site, but no longer in the draft: an earlier version shows them. */
  earlier: readonly DraftFile[];
  reply: FormReply | undefined;
}

/** The files of a draft in the order in which the page shows them, and the form that adds one. */
export function FilesPart({ here, files, earlier, reply }: FilesPartProps) {
  const { t } = useText();
  return (
    <>
      <Paragraph>{t("proposalEditor.files.lead")}</Paragraph>
      {files.length === 0 ? (
        <Paragraph>{t("proposalEditor.files.none")}</Paragraph>
      ) : (
        <>
          <Heading level={3}>{t("proposalEditor.files.list")}</Heading>
          <ul className="ui-file-list">
            {files.map((file, index) => (
              <li key={file.id}>
                <AddedFile file={file} here={here} isFirst={index === 0} />
              </li>
            ))}
          </ul>
        </>
      )}
      {earlier.length > 0 ? (
        <>
          <Heading level={3}>{t("proposalEditor.files.earlier")}</Heading>
          <Paragraph>{t("proposalEditor.files.earlierText")}</Paragraph>
          <ul className="ui-file-list">
            {earlier.map((file) => (
              <li key={file.id}>
                <div className="ui-flow">
                  <FileName file={file} />
                  <ToOneFile file={file} here={here} />
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <AddFile here={here} reply={reply} />
    </>
  );
}

function FileName({ file }: { file: DraftFile }) {
  const { t } = useText();
  return (
    <p className="nl-paragraph">
      {isPicture(file) || file.removed ? (
        <strong>
          <Dutch>{file.title}</Dutch>
        </strong>
      ) : (
        <DocumentLink file={file} />
      )}
      <br />
      {file.removed ? t("proposalEditor.files.erasedOne") : t(`proposalEditor.files.kinds.${file.kind}`)}
    </p>
  );
}

/** Only a file that everybody could see is taken away for good on its own page; a draft of one goes from the list. */
function ToOneFile({ file: { id, title, isPublished }, here }: { file: DraftFile; here: string }) {
  const { t } = useText();
  return (
    <Paragraph>
      <Link href={`${here}/${id}`}>
        <OfTitle title={title}>
          {t(isPublished ? "proposalEditor.files.toOne" : "proposalEditor.files.toOneDraft")}
        </OfTitle>
      </Link>
    </Paragraph>
  );
}

function AddedFile({ file, here, isFirst }: { file: DraftFile; here: string; isFirst: boolean }) {
  const { t, language } = useText();
  const { id, title } = file;
  return (
    <>
      {isPicture(file) ? (
        <img
          alt={file.alternative}
          className="ui-file-list__picture"
          height={file.height}
          lang={language === "nl" ? undefined : "nl"}
          loading="lazy"
          src={filePath(id)}
          width={file.width}
        />
      ) : null}
      <div className="ui-flow">
        <FileName file={file} />
        <ToOneFile file={file} here={here} />
        <Form action={here} hidden={{ file: id }}>
          <div className="ui-actions">
            {isFirst ? null : (
              <Button name="intent" value="first" variant="quiet">
                <OfTitle title={title}>{t("proposalEditor.files.first")}</OfTitle>
              </Button>
            )}
            <Button name="intent" value="remove" variant="quiet">
              <OfTitle title={title}>{t("proposalEditor.files.remove")}</OfTitle>
            </Button>
          </div>
        </Form>
      </div>
    </>
  );
}

function AddFile({ here, reply }: { here: string; reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <Heading level={3}>{t("proposalEditor.files.add")}</Heading>
      <Form action={here} id={partForm} sendsFile>
        <RadioGroup
          defaultValue={filledIn(reply, "kind")}
          errors={errorsOf(reply, "kind", t)}
          legend={t("proposalEditor.files.kind")}
          name="kind"
          options={fileKinds.map((kind) => ({
            value: kind,
            label: t(`proposalEditor.files.kinds.${kind}`),
            ...(kind === "drawing" && { hint: t("proposalEditor.files.drawingHint") }),
          }))}
        />
        <FileField
          accept=".jpg,.jpeg,.png,.webp,.pdf"
          errors={errorsOf(reply, "file", t)}
          hint={t("proposalEditor.files.fileHint")}
          label={t("proposalEditor.files.file")}
          name="file"
        />
        <TextField
          defaultValue={filledIn(reply, "title")}
          errors={errorsOf(reply, "title", t)}
          hint={t("proposalEditor.files.titleHint")}
          label={t("proposalEditor.files.title")}
          maxLength={120}
          name="title"
          optionalLabel={t("site.form.optional")}
        />
        <TextArea
          defaultValue={filledIn(reply, "alternative")}
          errors={errorsOf(reply, "alternative", t)}
          hint={t("proposalEditor.files.alternativeHint")}
          label={t("proposalEditor.files.alternative")}
          name="alternative"
          optionalLabel={t("proposalEditor.files.alternativeNeeded")}
          rows={2}
        />
        <Paragraph small>{t("proposalEditor.files.note")}</Paragraph>
        <Button name="intent" value="add">
          {t("proposalEditor.files.button")}
        </Button>
      </Form>
    </>
  );
}
