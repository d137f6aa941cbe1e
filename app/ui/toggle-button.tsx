interface ToggleButtonProps {
  label: string;
  /** Read after the label, for who cannot see what it stands beside. */
  about?: string;
  /** How many chose it. */
  count: string;
  isPressed: boolean;
  name: string;
  value: string;
  /** The id of the form that it sends when it stands elsewhere. */
  form?: string | undefined;
  /** Sends the form elsewhere than its own action. */
  formAction?: string;
}

/** Sends a form, and shows whether it was chosen before and by how many. */
export function ToggleButton({ label, about, count, isPressed, ...sends }: ToggleButtonProps) {
  return (
    <button {...sends} aria-pressed={isPressed} className="ui-toggle" type="submit">
      {label} {about ? <span className="ui-hidden">{about} </span> : null}
      <span className="ui-toggle__count">{count}</span>
    </button>
  );
}
