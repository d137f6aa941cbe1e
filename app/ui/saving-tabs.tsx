interface SavingTabsProps {
  label: string;
  /** The id of the form that they send, and the name of the button in what is sent. */
  form: string;
  name: string;
  tabs: readonly { value: string; label: string; current: boolean }[];
  /** What the Enter key in a field of the form sends: a browser presses the first button, and that is not to be a tab. */
  onEnter: string;
}

/** Tabs above a form that send it, so that what was typed is saved before one leaves. They look like links between pages. */
export function SavingTabs({ label, form, name, tabs, onEnter }: SavingTabsProps) {
  return (
    <nav aria-label={label} className="ui-tabs">
      <button
        aria-hidden="true"
        className="ui-hidden"
        form={form}
        name={name}
        tabIndex={-1}
        type="submit"
        value={onEnter}
      />
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
