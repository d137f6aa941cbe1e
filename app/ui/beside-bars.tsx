import { type BarTone, MarkedBar } from "./marked-bar.tsx";

/** One of two figures of a row. */
export interface BesideBar {
  /** Null when there is none to show. */
  value: number | null;
  /** The value as people read it, or why there is none. */
  text: string;
  low?: number | undefined;
  high?: number | undefined;
}
interface BesideScale {
  name: string;
  domain: readonly [number, number];
  tone: BarTone;
}
export interface BesideBarsProps {
  rows: { id: string; label: string; left: BesideBar; right: BesideBar; note?: string | undefined }[];
  /** What the two figures are, each with its own scale: they stand beside each other and are never one number. */
  left: BesideScale;
  right: BesideScale;
}

/** Two figures of the same thing beside each other, on two scales. */
export function BesideBars({ rows, left, right }: BesideBarsProps) {
  return (
    <div className="ui-chart ui-two-bars">
      <div aria-hidden="true" className="ui-two-bars__head">
        <span>{left.name}</span>
        <span>{right.name}</span>
      </div>
      <ul className="ui-two-bars__rows">
        {rows.map((row) => (
          <li className="ui-two-bars__row" key={row.id}>
            <span className="ui-two-bars__label">{row.label}</span>
            <Half bar={row.left} {...left} />
            <Half bar={row.right} {...right} />
            {row.note ? <span className="ui-two-bars__note">{row.note}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Half({ name, bar, domain, tone }: BesideScale & { bar: BesideBar }) {
  return (
    <span className="ui-two-bars__half">
      <span className="ui-hidden">{name}: </span>
      <span className={bar.value === null ? "ui-two-bars__none" : "ui-two-bars__value"}>{bar.text}</span>
      {bar.value === null ? null : (
        <MarkedBar domain={domain} high={bar.high} low={bar.low} tone={tone} value={bar.value} />
      )}
    </span>
  );
}
