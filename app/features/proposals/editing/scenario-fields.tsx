import { useText } from "~/i18n/text-context.tsx";
import { Fieldset } from "~/ui/fieldset.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { RichTextArea } from "~/ui/rich-text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { inOrderOfComparison, type Scenario } from "../proposal.ts";
import { type PartProps, useDraftField } from "./draft-field.ts";
import { rowsToShow } from "./draft-parts.ts";
import { mostScenarios } from "./missing.ts";
import type { ProposalContent } from "./proposal-content.ts";

interface ScenarioFieldsProps extends PartProps {
  content: ProposalContent;
  isFrozen: boolean;
}

/** The courses of action, all in the same shape; doing nothing is the first, and there is exactly one of it. */
export function ScenarioFields({ content, reply, isFrozen }: ScenarioFieldsProps) {
  const { t } = useText();
  const stored = inOrderOfComparison(content.scenarios);
  const rows = rowsToShow(stored.length, reply, { names: ["name", "description"], spare: 1, most: mostScenarios });
  return (
    <>
      <Paragraph>{t("proposalEditor.scenarios.lead")}</Paragraph>
      {isFrozen ? null : <Paragraph small>{t("proposalEditor.scenarios.remove")}</Paragraph>}
      {(isFrozen ? rows.slice(0, stored.length) : rows).map((row) => (
        <ScenarioRow isFrozen={isFrozen} key={row} reply={reply} row={row} scenario={stored[row - 1]} />
      ))}
    </>
  );
}

interface ScenarioRowProps extends PartProps {
  row: number;
  scenario: Scenario | undefined;
  isFrozen: boolean;
}

function ScenarioRow({ row, scenario, reply, isFrozen }: ScenarioRowProps) {
  const { t } = useText();
  const field = useDraftField(reply);
  const isZero = row === 1;
  const code = field(`code-${row}`, scenario?.code);
  return (
    <Fieldset
      disabled={isFrozen}
      legend={isZero ? t("proposalEditor.scenarios.zero") : t("proposalEditor.scenarios.plan", { number: row - 1 })}
      name={`scenario-${row}`}
      optionalLabel={row > 2 ? t("site.form.optional") : undefined}
    >
      <div className="ui-form">
        <input name={code.name} type="hidden" value={code.defaultValue} />
        {isZero ? <input name={`kind-${row}`} type="hidden" value="nul" /> : <Kind {...{ row, scenario, reply }} />}
        <TextField {...field(`name-${row}`, scenario?.name)} label={t("proposalEditor.scenarios.name")} partOfGroup />
        <RichTextArea
          {...field(`description-${row}`, scenario?.description)}
          label={t("proposalEditor.scenarios.description")}
          partOfGroup
          rows={4}
        />
        <TextField
          {...field(`ground-${row}`, scenario?.ground)}
          hint={isZero ? t("proposalEditor.scenarios.groundHint") : undefined}
          label={t("proposalEditor.scenarios.ground")}
          partOfGroup
        />
      </div>
    </Fieldset>
  );
}

function Kind({ row, scenario, reply }: Omit<ScenarioRowProps, "isFrozen">) {
  const { t } = useText();
  const { name, defaultValue, errors } = useDraftField(reply)(`kind-${row}`, scenario?.kind);
  return (
    <RadioGroup
      defaultValue={defaultValue === "dropped" ? "dropped" : "intervention"}
      errors={errors}
      layout="row"
      legend={t("proposalEditor.scenarios.kind")}
      name={name}
      options={(["intervention", "dropped"] as const).map((kind) => ({
        value: kind,
        label: t(`proposalEditor.scenarios.kinds.${kind}`),
      }))}
    />
  );
}
