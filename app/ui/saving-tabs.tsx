import { type SavingButton, SavingButtons } from "./saving-buttons.tsx";

interface SavingTabsProps {
  label: string;
  /** The id of the form that they send, and the name of the button in what is sent. */
  form: string;
  name: string;
  tabs: readonly SavingButton[];
}

/**
 * Tabs above a form that send it, so that what was typed is saved before one leaves. They look like links between pages.
 * An EnterButton belongs before them, or the Enter key presses the first tab.
 */
export function SavingTabs({ label, form, name, tabs }: SavingTabsProps) {
  return (
    <nav aria-label={label} className="ui-tabs">
      <SavingButtons buttons={tabs} currentIs="page" form={form} name={name} />
    </nav>
  );
}
