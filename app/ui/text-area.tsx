import type { ReactNode } from "react";
import { controlProps } from "./control-props.ts";
import { FieldFrame, type FieldProps } from "./field-frame.tsx";

export interface TextAreaProps extends FieldProps {
  rows?: number;
  maxLength?: number;
  /** Says the limit in words, below the hint, e.g. "Maximaal 1.000 tekens.". */
  maxLengthHint?: string;
  /** Stands right above the text. */
  tools?: ReactNode;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const hint =
    props.hint || props.maxLengthHint ? (
      <>
        {props.hint ? <span className="ui-hint-line">{props.hint}</span> : null}
        {props.maxLengthHint ? <span className="ui-hint-line">{props.maxLengthHint}</span> : null}
      </>
    ) : undefined;
  const described = { ...props, hint };
  return (
    <FieldFrame {...described}>
      {props.tools}
      <textarea
        {...controlProps(described)}
        className="utrecht-textbox utrecht-textbox--html-input ui-textarea"
        dir="auto"
        maxLength={props.maxLength}
        rows={props.rows ?? 5}
      />
    </FieldFrame>
  );
}
