interface SavingTabsProps {
  label: string;
  /** The id of the form that they send, and the name of the button in what is sent. */
  form: string;
  name: string;
  tabs: readonly { value: string; label: string; current: boolean }[];
}

/**
 * Tabs above a form that send it, so that what was typed is saved before one leaves. They look like links between pages.
 * An EnterButton belongs before them, or the Enter key presses the first tab.
 */
export function SavingTabs({ label, form, name, tabs }: SavingTabsProps) {
  return (
    <nav aria-label={label} className="ui-tabs">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.value}>
            <button
              aria-current={tab.current ? "page" : undefined}
              form={form}
              name={name}
              type="submit"
              value={tab.value}
            >
              {tab.label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
