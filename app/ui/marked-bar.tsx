import { inkColour } from "./chart-colours.ts";
import { meanBar, originOf, positionOf } from "./mean-geometry.ts";

/** A line across a bar: what must be reached, or what is wanted. */
export interface BarMark {
  kind: "norm" | "ambition";
  value: number;
}
interface MarkedBarProps {
  value: number;
  /** Bounds of the interval, where there is one. */
  low?: number | undefined;
  high?: number | undefined;
  marks?: readonly BarMark[];
  domain: readonly [number, number];
  tone?: BarTone;
}

/** `second` sets a bar apart that is on a scale of its own; `low` and `high` are bad and good news. */
export type BarTone = "first" | "second" | "low" | "high";

const height = 26;

/** One bar with its interval, and lines for what should be reached. The number beside it says the same in words. */
export function MarkedBar({ value, low, high, marks = [], domain, tone = "first" }: MarkedBarProps) {
  const bar = meanBar(value, domain, originOf(domain));
  return (
    <svg aria-hidden="true" className="ui-chart__bar" focusable="false" height={height} width="100%">
      <rect className="ui-chart__track" height="10" width="100%" y="8" />
      <rect
        className={tone === "first" ? "ui-chart__plain" : `ui-marked__${tone}`}
        height="18"
        width={`${bar.width}%`}
        x={`${bar.start}%`}
        y="4"
      />
      {low === undefined || high === undefined ? null : <IntervalLine domain={domain} high={high} low={low} />}
      {marks.map((mark) => (
        <MarkLine key={mark.kind} kind={mark.kind} x={`${positionOf(mark.value, domain)}%`} />
      ))}
    </svg>
  );
}

/** Dark line with light edges, so that it shows on the bar as well as beside it. */
function IntervalLine({ low, high, domain }: { low: number; high: number; domain: readonly [number, number] }) {
  const x1 = `${positionOf(low, domain)}%`;
  const x2 = `${positionOf(high, domain)}%`;
  return (
    <g strokeLinecap="round">
      <line stroke="#fff" strokeWidth="5" x1={x1} x2={x2} y1="13" y2="13" />
      <line stroke={inkColour} strokeWidth="2" x1={x1} x2={x2} y1="13" y2="13" />
      {[x1, x2].map((x, index) => (
        <line key={index === 0 ? "low" : "high"} stroke={inkColour} strokeWidth="2" x1={x} x2={x} y1="9" y2="17" />
      ))}
    </g>
  );
}

/** Norm and ambition differ by their shape too: a line with a bar, and a line with a diamond. */
function MarkLine({ kind, x }: { kind: BarMark["kind"]; x: string }) {
  return (
    <svg aria-hidden="true" overflow="visible" x={x}>
      <g className={`ui-marked__mark ui-marked__mark--${kind}`}>
        <path className="ui-marked__edge" d="M0 0v26" />
        <path d="M0 0v26" />
        <path d={kind === "norm" ? "M-4 0h8" : "M0-4 4 0 0 4-4 0z"} />
      </g>
    </svg>
  );
}

/** What the lines across the bars mean; only those that occur. */
export function MarkLegend({ items }: { items: readonly { kind: BarMark["kind"]; name: string }[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="ui-chart__legend">
      {items.map(({ kind, name }) => (
        <li key={kind}>
          <svg aria-hidden="true" focusable="false" height="30" overflow="visible" width="12">
            <svg aria-hidden="true" overflow="visible" x="6" y="3">
              <MarkLine kind={kind} x="0" />
            </svg>
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
