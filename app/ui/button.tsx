import type { ReactNode } from "react";

export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";

const classes: Record<ButtonVariant, string> = {
  primary: "nl-button nl-button--primary",
  secondary: "nl-button nl-button--secondary",
  danger: "nl-button nl-button--primary nl-button--negative",
  quiet: "nl-button nl-button--subtle",
};

/** The class names of a button in this variant, for buttons and for links that look like one. */
export function buttonClass(variant: ButtonVariant = "primary"): string {
  return `${classes[variant]} ui-button`;
}

export interface ButtonProps {
  children: ReactNode;
  variant?: ButtonVariant;
  /** With a name and value the receiver knows which button was pressed. */
  name?: string;
  value?: string;
  disabled?: boolean;
  /** The id of the form that it sends when it stands elsewhere. */
  form?: string;
  /** Sends the form elsewhere than its own action. */
  formAction?: string;
}

/** Sends the form it stands in. */
export function Button({ children, variant, disabled, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      className={`${buttonClass(variant)}${disabled ? " nl-button--disabled" : ""}`}
      disabled={disabled}
      type="submit"
    >
      <span className="nl-button__label">{children}</span>
    </button>
  );
}
