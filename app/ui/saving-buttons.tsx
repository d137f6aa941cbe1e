import type { ReactNode } from "react";

export interface SavingButton {
  value: string;
  label: ReactNode;
  current: boolean;
}

interface SavingButtonsProps {
  /** The id of the form that they send, and the name of the button in what is sent. */
  form: string;
  name: string;
  /** Sends the form elsewhere than its own action. */
  action?: string | undefined;
  buttons: readonly SavingButton[];
  /** What the chosen one is to a screen reader. */
  currentIs: "page" | "true";
}

/**
 * A list of buttons that look like links and send a form, so that what was typed is not lost to whoever goes on: see
 * app/platform/typed-besides.server.ts for how a page does that.
 */
export function SavingButtons({ form, name, action, buttons, currentIs }: SavingButtonsProps) {
  return (
    <ul>
      {buttons.map((button) => (
        <li key={button.value}>
          <button
            aria-current={button.current ? currentIs : undefined}
            form={form}
            formAction={action}
            name={name}
            type="submit"
            value={button.value}
          >
            {button.label}
          </button>
        </li>
      ))}
    </ul>
  );
}
