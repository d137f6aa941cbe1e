import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A password; never printed back into the page. */
export function PasswordField(props: Omit<TextFieldProps, "type" | "defaultValue" | "inputMode">) {
  return <TextField autoComplete="current-password" spellCheck={false} {...props} type="password" />;
}
