import { useDomId } from "./dom-id.ts";
import { formatPercent, type Language } from "./format.ts";

export interface DistributionBarProps {
  title: string;
  description: string;
  /** Count per value, in the order of the scale. */
  bars: { label: string; count: number }[];
  /** Label of the bar to point out, such as one's own answer; `ownLabel` says what it is. */
  own?: string;
  ownLabel?: string;
  labels: { nobody: string };
  language: Language;
}

const height = 150;

/** How answers divide over the values of a scale, such as report marks 1 to 10. */
export function DistributionBar({ title, description, bars, own, ownLabel, labels, language }: DistributionBarProps) {
  const id = useDomId();
  const total = bars.reduce((sum, bar) => sum + bar.count, 0);
  if (total === 0) return <p className="nl-paragraph">{labels.nobody}</p>;
  const largest = Math.max(...bars.map((bar) => bar.count));
  const slot = 100 / bars.length;
  return (
    <div className="ui-chart ui-chart--distribution">
      <svg aria-labelledby={`${id}t ${id}d`} focusable="false" height={height + 50} role="img" width="100%">
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        {bars.map((bar, index) => {
          const tall = bar.count > 0 ? Math.max(2, (bar.count / largest) * height) : 0;
          const mine = bar.label === own;
          const middle = `${slot * (index + 0.5)}%`;
          return (
            <g className={mine ? "ui-distribution--own" : undefined} key={bar.label}>
              <rect
                className="ui-distribution__bar"
                height={tall}
                width={`${slot * 0.84}%`}
                x={`${slot * (index + 0.08)}%`}
                y={22 + height - tall}
              />
              <text textAnchor="middle" x={middle} y={16 + height - tall}>
                {formatPercent(bar.count / total, language)}
              </text>
              <text className="ui-distribution__label" textAnchor="middle" x={middle} y={height + 42}>
                {bar.label}
              </text>
            </g>
          );
        })}
        <line className="ui-distribution__base" x2="100%" y1={height + 22.5} y2={height + 22.5} />
      </svg>
      {own !== undefined && ownLabel ? <OwnMark label={ownLabel} /> : null}
    </div>
  );
}

function OwnMark({ label }: { label: string }) {
  return (
    <p className="ui-chart__legend">
      <svg aria-hidden="true" className="ui-distribution--own" focusable="false" height="16" width="16">
        <rect className="ui-distribution__bar" height="16" width="16" />
      </svg>
      {label}
    </p>
  );
}
