import { PartName } from "./part-name.tsx";
import { SavingButtons } from "./saving-buttons.tsx";

interface SavingFilterProps {
  label: string;
  /** The id of the form that they send, and the name of the button in what is sent. */
  form: string;
  name: string;
  /** Sends the form elsewhere than its own action. */
  action?: string | undefined;
  parts: readonly { value: string; label: string; count: number; current: boolean }[];
}

/** Buttons that show a part of a list and send a form, so that what was typed stays. They look like FilterLinks. */
export function SavingFilter({ label, parts, ...buttons }: SavingFilterProps) {
  const labelled = parts.map(({ count, ...part }) => ({
    ...part,
    label: <PartName count={count} label={part.label} />,
  }));
  return (
    <nav aria-label={label} className="ui-filter-links">
      <SavingButtons {...buttons} buttons={labelled} currentIs="true" />
    </nav>
  );
}
