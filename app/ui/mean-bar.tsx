import { inkColour, outlineColour, stepColours } from "./chart-colours.ts";
import { useDomId } from "./dom-id.ts";
import { formatNumber, formatSigned, type Language } from "./format.ts";
import { HatchPattern } from "./hatch.tsx";
import { meanBar, originOf, positionOf, ticksOf } from "./mean-geometry.ts";

export interface MeanBarRow {
  id: string;
  label: string;
  /** Null when it may not be shown, with `note` saying why. */
  value: number | null;
  /** Bounds of the interval, drawn as a thin line. */
  low?: number;
  high?: number;
  note?: string;
  /** Not clearly on either side of zero: grey, without the strip of the negative side. */
  unclear?: boolean;
}
export interface MeanBarProps {
  rows: MeanBarRow[];
  /** Lowest and highest possible value, e.g. [-3, 3] or [1, 10]. */
  domain: readonly [number, number];
  labels: { withheld: string; nobody: string };
  language: Language;
  decimals?: number;
}

const height = 26;

/** One mean per row, as a bar from zero (or from the lowest value) with its interval. */
export function MeanBar({ rows, domain, labels, language, decimals = 1 }: MeanBarProps) {
  const hatch = `${useDomId()}-hatch`;
  const signed = domain[0] < 0;
  const write = (value: number, digits: number) =>
    signed ? formatSigned(value, language, digits) : formatNumber(value, language, digits);
  if (rows.length === 0) return <p className="nl-paragraph">{labels.nobody}</p>;
  return (
    <div className="ui-chart ui-chart--mean">
      <ul className="ui-chart__rows">
        {rows.map((row) => (
          <li className="ui-chart__row" key={row.id}>
            <span className="ui-chart__label">{row.label}</span>
            {row.value === null ? (
              <span className="ui-chart__note">{row.note ?? labels.withheld}</span>
            ) : (
              <>
                <span className="ui-chart__value">{write(row.value, decimals)}</span>
                <Bar domain={domain} hatch={hatch} row={row} value={row.value} />
              </>
            )}
          </li>
        ))}
      </ul>
      <svg aria-hidden="true" className="ui-chart__axis" focusable="false" height="22" width="100%">
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        {ticksOf(domain).map((tick) => (
          <text key={tick} textAnchor={anchor(tick, domain)} x={`${positionOf(tick, domain)}%`} y="16">
            {write(tick, 0)}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Bar({
  row,
  value,
  domain,
  hatch,
}: {
  row: MeanBarRow;
  value: number;
  domain: MeanBarProps["domain"];
  hatch: string;
}) {
  const bar = meanBar(value, domain, originOf(domain));
  const signed = domain[0] < 0;
  const side = bar.negative ? -2 : 2;
  const fill = stepColours(row.unclear ? 0 : side).fill;
  const origin = `${positionOf(originOf(domain), domain)}%`;
  return (
    <svg aria-hidden="true" className="ui-chart__bar" focusable="false" height={height} width="100%">
      <rect className="ui-chart__track" height="10" width="100%" y="8" />
      <rect
        className={signed ? undefined : "ui-chart__plain"}
        fill={signed ? fill : undefined}
        height="18"
        stroke={outlineColour}
        width={`${bar.width}%`}
        x={`${bar.start}%`}
        y="4"
      />
      {bar.negative && !row.unclear ? (
        <rect fill={`url(#${hatch})`} height="5" width={`${bar.width}%`} x={`${bar.start}%`} y="17" />
      ) : null}
      {row.low === undefined || row.high === undefined ? null : (
        <Interval domain={domain} high={row.high} low={row.low} />
      )}
      <line stroke={inkColour} strokeWidth="1.5" x1={origin} x2={origin} y1="0" y2={height} />
    </svg>
  );
}

/** Dark line with light edges, so that it shows on the bar as well as beside it. */
function Interval({ low, high, domain }: { low: number; high: number; domain: MeanBarProps["domain"] }) {
  const x1 = `${positionOf(low, domain)}%`;
  const x2 = `${positionOf(high, domain)}%`;
  return (
    <g strokeLinecap="round">
      <line stroke="#fff" strokeWidth="5" x1={x1} x2={x2} y1="13" y2="13" />
      <line stroke={inkColour} strokeWidth="2" x1={x1} x2={x2} y1="13" y2="13" />
      {[x1, x2].map((x) => (
        <line key={x} stroke={inkColour} strokeWidth="2" x1={x} x2={x} y1="9" y2="17" />
      ))}
    </g>
  );
}

function anchor(tick: number, [low, high]: readonly [number, number]) {
  return tick === low ? "start" : tick === high ? "end" : "middle";
}
