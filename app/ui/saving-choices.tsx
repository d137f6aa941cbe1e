import { useDomId } from "./dom-id.ts";

interface SavingChoicesProps {
  label: string;
  /** The id of the form that they send, and the name of the button in what is sent. */
  form: string;
  name: string;
  choices: readonly { value: string; label: string; current: boolean }[];
}

/** A choice of what a form is about, as buttons that send it, so that what was typed is saved first. They look like ChoiceLinks. */
export function SavingChoices({ label, form, name, choices }: SavingChoicesProps) {
  const id = useDomId();
  return (
    <nav aria-labelledby={id} className="ui-choices">
      <p className="ui-choices__label" id={id}>
        {label}
      </p>
      <ul>
        {choices.map((choice) => (
          <li key={choice.value}>
            <button
              aria-current={choice.current ? "true" : undefined}
              form={form}
              name={name}
              type="submit"
              value={choice.value}
            >
              {choice.label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
