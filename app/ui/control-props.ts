import type { FieldProps } from "./field-frame.tsx";
import { describedBy, fieldId } from "./field-ids.ts";

/** The attributes that tie one control to its label, hint and errors. */
export function controlProps(props: FieldProps) {
  const id = fieldId(props.name);
  return {
    id,
    name: props.name,
    defaultValue: props.defaultValue,
    disabled: props.disabled,
    "aria-required": props.optionalLabel || props.partOfGroup ? undefined : (true as const),
    "aria-invalid": props.errors?.length ? (true as const) : undefined,
    "aria-describedby": describedBy(id, props),
  };
}
