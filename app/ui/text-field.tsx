import type { InputHTMLAttributes } from "react";
import { controlProps } from "./control-props.ts";
import { FieldFrame, type FieldProps } from "./field-frame.tsx";

export interface TextFieldProps extends FieldProps {
  autoComplete?: string;
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  maxLength?: number;
  spellCheck?: boolean;
  type?: "text" | "email" | "password" | "search" | "tel" | "date";
  /** First and last day that a date box offers, as 2026-03-01. */
  min?: string | undefined;
  max?: string | undefined;
  /** How wide the box looks: as wide as the answer is expected to be. */
  width?: "long" | "full" | "medium" | "short";
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <FieldFrame {...props}>
      <input
        {...controlProps(props)}
        autoComplete={props.autoComplete}
        className={`utrecht-textbox utrecht-textbox--html-input ui-width-${props.width ?? "full"}`}
        dir="auto"
        inputMode={props.inputMode}
        max={props.max}
        maxLength={props.maxLength}
        min={props.min}
        spellCheck={props.spellCheck}
        type={props.type ?? "text"}
      />
    </FieldFrame>
  );
}
