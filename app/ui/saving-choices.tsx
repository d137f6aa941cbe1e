import { ChoicesFrame } from "./choices-frame.tsx";
import { type SavingButton, SavingButtons } from "./saving-buttons.tsx";

interface SavingChoicesProps {
  label: string;
  /** The id of the form that they send, and the name of the button in what is sent. */
  form: string;
  name: string;
  choices: readonly SavingButton[];
}

/** A choice of what a form is about, as buttons that send it, so that what was typed is saved first. They look like ChoiceLinks. */
export function SavingChoices({ label, form, name, choices }: SavingChoicesProps) {
  return (
    <ChoicesFrame label={label}>
      <SavingButtons buttons={choices} currentIs="true" form={form} name={name} />
    </ChoicesFrame>
  );
}
