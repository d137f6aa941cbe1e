import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A whole number or a number with decimals, typed as text: a number box scrolls away answers and hides the comma. */
export function NumberField({
  decimals,
  ...props
}: Omit<TextFieldProps, "type" | "inputMode"> & { decimals?: boolean }) {
  return (
    <TextField autoComplete="off" width="short" {...props} inputMode={decimals ? "decimal" : "numeric"} type="text" />
  );
}
