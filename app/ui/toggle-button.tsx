interface ToggleButtonProps {
  label: string;
  /** Read after the label, for who cannot see what it stands beside. */
  about?: string;
  /** How many chose it. */
  count: string;
  isPressed: boolean;
  name: string;
  value: string;
}

/** Sends the form it stands in, and shows whether it was chosen before and by how many. */
export function ToggleButton({ label, about, count, isPressed, name, value }: ToggleButtonProps) {
  return (
    <button aria-pressed={isPressed} className="ui-toggle" name={name} type="submit" value={value}>
      {label} {about ? <span className="ui-hidden">{about} </span> : null}
      <span className="ui-toggle__count">{count}</span>
    </button>
  );
}
