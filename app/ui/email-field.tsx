import { TextField, type TextFieldProps } from "./text-field.tsx";

/** An e-mail address. */
export function EmailField(props: Omit<TextFieldProps, "type" | "inputMode">) {
  return <TextField autoComplete="email" spellCheck={false} {...props} inputMode="email" type="email" />;
}
