import { outlineColour } from "./chart-colours.ts";
import { mirrorEnd, mirrorWidth } from "./mirror-geometry.ts";

interface MirrorBarsProps {
  /** Per row two percentages: what one would expect, and what there is; `text` is how each is written. */
  rows: { id: string; label: string; pair: readonly [PairedValue, PairedValue] }[];
  /** What the two are called, in the order of `pair`. */
  names: readonly [string, string];
}

interface PairedValue {
  value: number;
  text: string;
}

const looks = ["ui-mirror__first", "ui-mirror__second"] as const;

/** Two percentages per row under each other on one scale: pale with an outline beside dark, so that grey shows it too. */
export function MirrorBars({ rows, names }: MirrorBarsProps) {
  const end = mirrorEnd(rows.flatMap(({ pair }) => pair.map(({ value }) => value)));
  return (
    <div className="ui-chart ui-mirror">
      <ul className="ui-chart__legend">
        {names.map((name, which) => (
          <li key={name}>
            <svg aria-hidden="true" focusable="false" height="16" width="16">
              <PairRect which={which} width="15" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ul className="ui-chart__rows ui-mirror__rows">
        {rows.map((row) => (
          <li className="ui-mirror__row" key={row.id}>
            <span className="ui-chart__label">{row.label}</span>
            {row.pair.map(({ value, text }, which) => (
              <span className="ui-mirror__line" key={names[which]}>
                <svg aria-hidden="true" focusable="false" height="16" width="100%">
                  <PairRect which={which} width={`${mirrorWidth(value, end)}%`} />
                </svg>
                <span className="ui-mirror__value">
                  <span className="ui-hidden">{names[which]}: </span>
                  {text}
                </span>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PairRect({ which, width }: { which: number; width: string }) {
  return <rect className={looks[which]} height="14" stroke={outlineColour} width={width} x="0.5" y="1" />;
}
