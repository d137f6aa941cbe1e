import { useText } from "~/i18n/text-context.tsx";
import { Fieldset } from "~/ui/fieldset.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { type PartProps, useDraftField } from "./draft-field.ts";
import { rowsToShow } from "./draft-parts.ts";
import type { ProposalContent } from "./proposal-content.ts";

interface TimeFieldsProps extends PartProps {
  content: ProposalContent;
}

/** The year that the proposal looks ahead to, and its milestones. */
export function TimeFields({ content, reply }: TimeFieldsProps) {
  const { t } = useText();
  const field = useDraftField(reply);
  const { horizonYear, milestones } = content;
  return (
    <>
      <TextField
        {...field("horizon", horizonYear)}
        hint={t("proposalEditor.time.horizonHint")}
        inputMode="numeric"
        label={t("proposalEditor.time.horizon")}
        optionalLabel={t("site.form.optional")}
        width="short"
      />
      <Paragraph>{t("proposalEditor.time.lead")}</Paragraph>
      {rowsToShow(milestones.length, reply, { names: ["when", "what"] }).map((row) => {
        const milestone = milestones[row - 1];
        return (
          <Fieldset
            key={row}
            legend={t("proposalEditor.time.row", { number: row })}
            name={`milestone-${row}`}
            optionalLabel={t("site.form.optional")}
          >
            <div className="ui-form">
              <TextField
                {...field(`when-${row}`, milestone?.when)}
                hint={t("proposalEditor.time.whenHint")}
                label={t("proposalEditor.time.when")}
                partOfGroup
                width="medium"
              />
              <TextField
                {...field(`what-${row}`, milestone?.title)}
                label={t("proposalEditor.time.what")}
                partOfGroup
              />
              <TextField
                {...field(`milestoneSource-${row}`, milestone?.source)}
                label={t("proposalEditor.time.source")}
                partOfGroup
              />
            </div>
          </Fieldset>
        );
      })}
    </>
  );
}
