interface GaugeProps {
  percent: number;
  /** The percentage as it is written. */
  text: string;
  label: string;
  /** What the number is not of; below the bar. */
  note?: string | undefined;
}

/** A percentage to remember: what it is of, the number large, and a bar from 0 to 100. */
export function Gauge({ percent, text, label, note }: GaugeProps) {
  return (
    <p className="ui-gauge">
      <span className="ui-gauge__label">{label}</span>
      <strong className="ui-gauge__number">{text}</strong>
      <svg aria-hidden="true" className="ui-gauge__bar" focusable="false" height="10" width="100%">
        <rect className="ui-chart__track" height="10" width="100%" />
        <rect className="ui-mirror__second" height="10" width={`${Math.min(100, Math.max(0, percent))}%`} />
      </svg>
      {note ? <small>{note}</small> : null}
    </p>
  );
}
