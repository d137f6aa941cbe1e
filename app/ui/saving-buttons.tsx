export interface SavingButton {
  value: string;
  label: string;
  current: boolean;
}

interface SavingButtonsProps {
  /** The id of the form that they send, and the name of the button in what is sent. */
  form: string;
  name: string;
  buttons: readonly SavingButton[];
  /** What the chosen one is to a screen reader. */
  currentIs: "page" | "true";
}

/** A list of buttons that look like links and send a form, so that what was typed is saved before one goes on. */
export function SavingButtons({ form, name, buttons, currentIs }: SavingButtonsProps) {
  return (
    <ul>
      {buttons.map((button) => (
        <li key={button.value}>
          <button
            aria-current={button.current ? currentIs : undefined}
            form={form}
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
