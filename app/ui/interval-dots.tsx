import { inkColour, stepColours } from "./chart-colours.ts";
import { formatSigned, type Language } from "./format.ts";
import type { Range } from "./interval-geometry.ts";
import { positionOf, ticksOf } from "./mean-geometry.ts";

export interface IntervalRow {
  id: string;
  label: string;
  /** Null when it may not be shown, with `note` saying why. */
  value: number | null;
  range: Range | null;
  /** Which side of zero it is clearly on; null when that is not clear. Shown as the shape and the colour of the point. */
  side: "up" | "down" | null;
  /** Read with care: a broken line. */
  uncertain?: boolean;
  note?: string;
}

export interface IntervalDotsProps {
  groups: { id: string; name?: string; rows: IntervalRow[] }[];
  domain: readonly [number, number];
  /** Words at both ends of the axis. */
  ends: readonly [string, string];
  language: Language;
}

const height = 28;
const middle = height / 2;

/** One number per row as a point with its interval as a line with ends, all on one axis around zero. */
export function IntervalDots({ groups, domain, ends, language }: IntervalDotsProps) {
  return (
    <div className="ui-chart ui-chart--intervals">
      {groups.map((group) => (
        <section className="ui-chart__group" key={group.id}>
          {group.name === undefined ? null : <p className="ui-chart__group-name">{group.name}</p>}
          <ul className="ui-chart__rows">
            {group.rows.map((row) => (
              <Row domain={domain} key={row.id} language={language} row={row} />
            ))}
          </ul>
        </section>
      ))}
      <svg aria-hidden="true" className="ui-chart__axis" focusable="false" height="22" width="100%">
        {ticksOf(domain).map((tick) => (
          <text key={tick} textAnchor={anchorOf(tick, domain)} x={`${positionOf(tick, domain)}%`} y="16">
            {formatSigned(tick, language, 0)}
          </text>
        ))}
      </svg>
      <div aria-hidden="true" className="ui-chart__ends">
        <span>← {ends[0]}</span>
        <span>{ends[1]} →</span>
      </div>
    </div>
  );
}

function Row({ row, domain, language }: { row: IntervalRow } & Pick<IntervalDotsProps, "domain" | "language">) {
  const write = (value: number) => formatSigned(value, language);
  return (
    <li className="ui-chart__row">
      <span className="ui-chart__label">{row.label}</span>
      {row.value === null ? (
        <span className="ui-chart__note">{row.note}</span>
      ) : (
        <>
          <span className="ui-chart__value">
            <strong>{write(row.value)}</strong>
            {row.range ? ` [${write(row.range[0])} – ${write(row.range[1])}]` : null}
          </span>
          <svg aria-hidden="true" className="ui-chart__bar" focusable="false" height={height} width="100%">
            <rect className="ui-chart__track" height="2" width="100%" y={middle - 1} />
            <line stroke={inkColour} strokeWidth="1.5" x1="50%" x2="50%" y1="0" y2={height} />
            {row.range ? <Whisker domain={domain} range={row.range} uncertain={row.uncertain ?? false} /> : null}
            <Point side={row.side} x={positionOf(row.value, domain)} />
          </svg>
        </>
      )}
    </li>
  );
}

interface WhiskerProps {
  range: Range;
  domain: readonly [number, number];
  uncertain: boolean;
}

function Whisker({ range, domain, uncertain }: WhiskerProps) {
  const [low, high] = range.map((bound) => `${positionOf(bound, domain)}%`);
  return (
    <g stroke={inkColour} strokeWidth="2">
      <line strokeDasharray={uncertain ? "4 4" : undefined} x1={low} x2={high} y1={middle} y2={middle} />
      <line x1={low} x2={low} y1={middle - 6} y2={middle + 6} />
      <line x1={high} x2={high} y1={middle - 6} y2={middle + 6} />
    </g>
  );
}

const triangles = { up: "M0 -8 8 6H-8Z", down: "M0 8 8 -6H-8Z" } as const;

/** A triangle up or down for a clear side, an open circle for none. The nested drawing puts its origin at a percentage. */
function Point({ x, side }: { x: number; side: IntervalRow["side"] }) {
  return (
    <svg aria-hidden="true" className="ui-chart__point" overflow="visible" x={`${x}%`} y={middle}>
      {side === null ? (
        <circle fill="#fff" r="6" stroke={inkColour} strokeWidth="2.5" />
      ) : (
        <path d={triangles[side]} fill={stepColours(side === "up" ? 3 : -3).fill} stroke="#fff" strokeWidth="1.5" />
      )}
    </svg>
  );
}

function anchorOf(tick: number, [low, high]: readonly [number, number]) {
  return tick === low ? "start" : tick === high ? "end" : "middle";
}
