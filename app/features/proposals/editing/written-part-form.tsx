import type { ReactNode } from "react";
import type { LocalFrame } from "~/features/framework/local-frame.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { AreaDown } from "./area-down.server.ts";
import { AreaDownPart } from "./area-down.tsx";
import { AreaPart, type AreaPartProps } from "./area-part.tsx";
import { BasisFields } from "./basis-fields.tsx";
import { type PartProps, useDraftField } from "./draft-field.ts";
import { NextStep } from "./draft-frame.tsx";
import { partForm, type WrittenPart } from "./draft-parts.ts";
import { FactFields } from "./fact-fields.tsx";
import type { ProposalContent } from "./proposal-content.ts";
import { ScenarioFields } from "./scenario-fields.tsx";
import { ThemeFields } from "./theme-fields.tsx";
import { TimeFields } from "./time-fields.tsx";

interface WrittenPartFormProps extends PartProps {
  part: WrittenPart;
  draftId: number;
  here: string;
  known: number;
  content: ProposalContent;
  /** Whether residents were asked about the scenarios. */
  isAsked: boolean;
  areas: Pick<AreaPartProps, "chosen" | "touched" | "search">;
  down: AreaDown;
  frame: LocalFrame | null;
  /** What makes the summary hard to read. */
  remarks: ReactNode;
}

/** The form of one part of a proposal: whoever goes on to the next step saves what was typed. */
export function WrittenPartForm(props: WrittenPartFormProps) {
  const { part, draftId, here, known, isAsked, areas, down } = props;
  if (part === "scenarios" && isAsked) {
    return (
      <>
        <div className="ui-form">
          <PartFields {...props} />
        </div>
        <NextStep after={part} draftId={draftId} />
      </>
    );
  }
  return (
    <Form
      action={here}
      hidden={{ known, ...(part === "gebied" ? { found: areas.search?.words ?? "" } : {}) }}
      id={partForm}
    >
      <PartFields {...props} />
      <SaveButtons />
      {part === "gebied" ? (
        <div className="ui-flow">
          <AreaPart {...areas} />
          <AreaDownPart down={down} />
        </div>
      ) : null}
    </Form>
  );
}

function SaveButtons() {
  const { t } = useText();
  return (
    <div className="ui-actions">
      <Button name="intent" value="next">
        {t("proposalEditor.saveAndGoOn")}
      </Button>
      <Button name="intent" value="save" variant="secondary">
        {t("proposalEditor.save")}
      </Button>
    </div>
  );
}

function PartFields({ part, content, reply, isAsked, frame, remarks }: WrittenPartFormProps) {
  switch (part) {
    case "basis":
      return <BasisFields content={content} remarks={remarks} reply={reply} />;
    case "gebied":
      return <AreaLabel content={content} reply={reply} />;
    case "scenarios":
      return <ScenarioFields content={content} isFrozen={isAsked} reply={reply} />;
    case "feiten":
      return <FactFields content={content} reply={reply} />;
    case "themas":
      return <ThemeFields content={content} frame={frame} reply={reply} />;
    case "tijd":
      return <TimeFields content={content} reply={reply} />;
  }
}

function AreaLabel({ content, reply }: PartProps & { content: ProposalContent }) {
  const { t } = useText();
  return (
    <TextField
      {...useDraftField(reply)("areaLabel", content.areaLabel)}
      hint={t("proposalEditor.area.labelHint")}
      label={t("proposalEditor.area.label")}
      maxLength={120}
    />
  );
}
