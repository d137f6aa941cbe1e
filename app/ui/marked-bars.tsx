import { type BarMark, MarkedBar, MarkLegend } from "./marked-bar.tsx";
import { positionOf, ticksOf } from "./mean-geometry.ts";

export interface MarkedBarsRow {
  id: string;
  label: string;
  /** Null when it may not be shown, with `note` saying why. */
  value: number | null;
  /** The value as people read it, with its interval. */
  text: string;
  low?: number | undefined;
  high?: number | undefined;
  note?: string | undefined;
  marks?: readonly BarMark[];
}
export interface MarkedBarsProps {
  rows: MarkedBarsRow[];
  /** Lowest and highest possible value. */
  domain: readonly [number, number];
  /** Names of the lines across the bars. */
  markNames: Record<BarMark["kind"], string>;
  nobody: string;
}

/** One bar per row with its interval, and lines for what should be reached. */
export function MarkedBars({ rows, domain, markNames, nobody }: MarkedBarsProps) {
  if (rows.length === 0) return <p className="nl-paragraph">{nobody}</p>;
  const drawn = new Set(rows.flatMap(({ marks = [] }) => marks.map(({ kind }) => kind)));
  const kinds = (["norm", "ambition"] as const).filter((kind) => drawn.has(kind));
  return (
    <div className="ui-chart ui-chart--mean ui-chart--marked">
      <MarkLegend items={kinds.map((kind) => ({ kind, name: markNames[kind] }))} />
      <ul className="ui-chart__rows">
        {rows.map(({ id, label, value, text, note, ...bar }) => (
          <li className="ui-chart__row" key={id}>
            <span className="ui-chart__label">{label}</span>
            {value === null ? (
              <span className="ui-chart__note">{note}</span>
            ) : (
              <>
                <span className="ui-chart__value">{text}</span>
                <MarkedBar domain={domain} value={value} {...bar} />
              </>
            )}
          </li>
        ))}
      </ul>
      <svg aria-hidden="true" className="ui-chart__axis" focusable="false" height="22" width="100%">
        {ticksOf(domain).map((tick) => (
          <text key={tick} textAnchor={anchor(tick, domain)} x={`${positionOf(tick, domain)}%`} y="16">
            {tick}
          </text>
        ))}
      </svg>
    </div>
  );
}

function anchor(tick: number, [low, high]: readonly [number, number]) {
  return tick === low ? "start" : tick === high ? "end" : "middle";
}
