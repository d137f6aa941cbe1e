import { outlineColour, stepColours } from "./chart-colours.ts";
import { useDomId } from "./dom-id.ts";
import { formatPercent, type Language } from "./format.ts";
import { HatchPattern } from "./hatch.tsx";
import { opposedBars } from "./opposed-geometry.ts";

export interface OpposedBarsProps {
  /** Percentages of 0 to 100; null when a side may not be shown. */
  rows: { id: string; label: string; left: number | null; right: number | null }[];
  /** What the two sides are, and what stands for a side that may not be shown. */
  labels: { left: string; right: string; withheld: string };
  language: Language;
}

const height = 24;

/** Two percentages per row that belong together, away from a shared line: one side to the left, the other to the right. */
export function OpposedBars({ rows, labels, language }: OpposedBarsProps) {
  const hatch = `${useDomId()}-hatch`;
  const largest = Math.max(0, ...rows.flatMap(({ left, right }) => [left ?? 0, right ?? 0]));
  const write = (percent: number | null) =>
    percent === null ? labels.withheld : formatPercent(percent / 100, language);
  return (
    <div className="ui-chart ui-chart--opposed">
      <div aria-hidden="true" className="ui-chart__sides">
        <span>← {labels.left}</span>
        <span>{labels.right} →</span>
      </div>
      <ul className="ui-chart__rows">
        {rows.map(({ id, label, left, right }) => (
          <li className="ui-chart__row" key={id}>
            <span className="ui-chart__label">{label}</span>
            <span className="ui-chart__value">
              <span className="ui-hidden">{`${labels.left} `}</span>
              {write(left)}
              <span aria-hidden="true"> | </span>
              <span className="ui-hidden">{`, ${labels.right} `}</span>
              {write(right)}
            </span>
            <Bars hatch={hatch} largest={largest} left={left ?? 0} right={right ?? 0} />
          </li>
        ))}
      </ul>
      <svg aria-hidden="true" className="ui-matrix__patterns" focusable="false" height="0" width="0">
        <defs>
          <HatchPattern id={hatch} />
        </defs>
      </svg>
    </div>
  );
}

function Bars({ left, right, largest, hatch }: { left: number; right: number; largest: number; hatch: string }) {
  const bar = opposedBars(left, right, largest);
  const start = `${50 - bar.left}%`;
  return (
    <svg aria-hidden="true" className="ui-chart__bar" focusable="false" height={height} width="100%">
      <rect
        fill={stepColours(-2).fill}
        height={height - 6}
        stroke={outlineColour}
        width={`${bar.left}%`}
        x={start}
        y="3"
      />
      <rect fill={`url(#${hatch})`} height="6" width={`${bar.left}%`} x={start} y={height - 9} />
      <rect
        fill={stepColours(2).fill}
        height={height - 6}
        stroke={outlineColour}
        width={`${bar.right}%`}
        x="50%"
        y="3"
      />
      <line stroke={outlineColour} strokeWidth="2" x1="50%" x2="50%" y1="0" y2={height} />
    </svg>
  );
}
