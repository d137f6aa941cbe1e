import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { RichTextArea } from "~/ui/rich-text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { type PartProps, useDraftField } from "./draft-field.ts";
import type { ProposalContent } from "./proposal-content.ts";

interface BasisFieldsProps extends PartProps {
  content: ProposalContent;
  /** What makes the summary hard to read. */
  remarks: ReactNode;
}

/** Title, summary and what readers must know. */
export function BasisFields({ content, reply, remarks }: BasisFieldsProps) {
  const { t } = useText();
  const field = useDraftField(reply);
  const { title, summary } = content;
  return (
    <>
      <TextField
        {...field("title", title)}
        hint={t("proposalEditor.basis.titleHint")}
        label={t("proposalEditor.basis.title")}
        maxLength={200}
      />
      <RichTextArea
        {...field("summary", summary)}
        hint={t("proposalEditor.basis.summaryHint")}
        label={t("proposalEditor.basis.summary")}
        rows={12}
      />
      {remarks}
      <RichTextArea
        {...field("caution", content.caution)}
        hint={t("proposalEditor.basis.cautionHint")}
        label={t("proposalEditor.basis.caution")}
        optionalLabel={t("site.form.optional")}
        rows={4}
      />
    </>
  );
}
