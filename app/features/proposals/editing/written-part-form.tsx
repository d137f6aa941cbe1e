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
import type { WrittenPart } from "./draft-parts.ts";
import { FactFields } from "./fact-fields.tsx";
import type { ProposalContent } from "./proposal-content.ts";
import { ScenarioFields } from "./scenario-fields.tsx";
import { ThemeFields } from "./theme-fields.tsx";
import { TimeFields } from "./time-fields.tsx";

interface WrittenPartFormProps extends PartProps {
  part: WrittenPart;
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

/** The form of one part of a proposal, with a button to save it. */
export function WrittenPartForm(props: WrittenPartFormProps) {
  const { t } = useText();
  const { part, here, known, isAsked, areas, down } = props;
  if (part === "scenarios" && isAsked) {
    return (
      <div className="ui-form">
        <PartFields {...props} />
      </div>
    );
  }
  return (
    <>
      <Form action={here} hidden={{ known }}>
        <PartFields {...props} />
        <Button name="intent" value="save">
          {t("proposalEditor.save")}
        </Button>
      </Form>
      {part === "gebied" ? (
        <>
          <AreaPart {...areas} here={here} known={known} />
          <AreaDownPart address={here} down={down} known={known} />
        </>
      ) : null}
    </>
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
