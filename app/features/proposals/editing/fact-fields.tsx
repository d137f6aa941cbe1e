import { useText } from "~/i18n/text-context.tsx";
import { Fieldset } from "~/ui/fieldset.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { type PartProps, useDraftField } from "./draft-field.ts";
import { rowsToShow } from "./draft-parts.ts";
import type { ProposalContent } from "./proposal-content.ts";

interface FactFieldsProps extends PartProps {
  content: ProposalContent;
}

/** The sources of the proposal, and its figures with the source of each. */
export function FactFields({ content, reply }: FactFieldsProps) {
  const { t } = useText();
  const field = useDraftField(reply);
  const { facts, sources } = content;
  return (
    <>
      <TextArea
        {...field("sources", sources.join("\n"))}
        hint={t("proposalEditor.facts.sourcesHint")}
        label={t("proposalEditor.facts.sources")}
        rows={4}
      />
      <Paragraph>{t("proposalEditor.facts.lead")}</Paragraph>
      {rowsToShow(facts.length, reply, { names: ["label", "value"] }).map((row) => {
        const fact = facts[row - 1];
        return (
          <Fieldset
            key={row}
            legend={t("proposalEditor.facts.row", { number: row })}
            name={`fact-${row}`}
            optionalLabel={t("site.form.optional")}
          >
            <div className="ui-form">
              <div className="ui-fields-in-row">
                <TextField
                  {...field(`label-${row}`, fact?.label)}
                  label={t("proposalEditor.facts.label")}
                  partOfGroup
                />
                <TextField
                  {...field(`value-${row}`, fact?.value)}
                  label={t("proposalEditor.facts.value")}
                  partOfGroup
                />
                <TextField {...field(`unit-${row}`, fact?.unit)} label={t("proposalEditor.facts.unit")} partOfGroup />
              </div>
              <TextField
                {...field(`factSource-${row}`, fact?.source)}
                label={t("proposalEditor.facts.source")}
                partOfGroup
              />
            </div>
          </Fieldset>
        );
      })}
    </>
  );
}
