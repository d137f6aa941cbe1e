import { outlineColour } from "./chart-colours.ts";
import { useDomId } from "./dom-id.ts";
import { formatPercent, type Language } from "./format.ts";
import { HatchPattern } from "./hatch.tsx";
import { type Part, sharesInARow } from "./share-geometry.ts";

interface ShareClass {
  name: string;
  fill: string;
  text: string;
  /** Draws slanting lines over the part, so that it can be told apart without colour. */
  hatched?: boolean;
}

export interface ShareBarsProps {
  classes: readonly ShareClass[];
  /** Whole percentages per class, in the order of the classes. */
  rows: { id: string; label: string; percentages: readonly number[] }[];
  language: Language;
}

/** Below this part of the width a percentage would not fit on a phone. */
const narrowestLabel = 9;
const height = 34;

/** How people divide over a few classes without an order, one whole bar per row. */
export function ShareBars({ classes, rows, language }: ShareBarsProps) {
  const hatch = `${useDomId()}-hatch`;
  return (
    <div className="ui-chart ui-chart--shares">
      <ul className="ui-chart__legend">
        {classes.map((one, index) => (
          <li key={one.name}>
            <svg aria-hidden="true" focusable="false" height="18" width="18">
              {index === 0 ? (
                <defs>
                  <HatchPattern id={hatch} />
                </defs>
              ) : null}
              <rect fill={one.fill} height="16" stroke={outlineColour} width="16" x="1" y="1" />
              {one.hatched ? <rect fill={`url(#${hatch})`} height="5" width="16" x="1" y="12" /> : null}
            </svg>
            {one.name}
          </li>
        ))}
      </ul>
      <ul className="ui-chart__rows">
        {rows.map((row) => (
          <li className="ui-chart__row" key={row.id}>
            <span className="ui-chart__label">{row.label}</span>
            <Bar classes={classes} hatch={hatch} language={language} row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface BarProps extends Omit<ShareBarsProps, "rows"> {
  row: ShareBarsProps["rows"][number];
  hatch: string;
}

function Bar({ row, classes, hatch, language }: BarProps) {
  const id = useDomId();
  const parts = sharesInARow(row.percentages);
  const told = classes.map(
    (one, index) => `${one.name} ${formatPercent((row.percentages[index] ?? 0) / 100, language)}`,
  );
  return (
    <svg
      aria-labelledby={`${id}t ${id}d`}
      className="ui-chart__bar"
      focusable="false"
      height={height}
      role="img"
      width="100%"
    >
      <title id={`${id}t`}>{row.label}</title>
      <desc id={`${id}d`}>{told.join(", ")}</desc>
      {parts.map((part) => (
        <Share hatch={hatch} key={part.index} language={language} part={part} shown={classes[part.index]} />
      ))}
    </svg>
  );
}

interface ShareProps {
  part: Part;
  shown: ShareClass | undefined;
  hatch: string;
  language: Language;
}

function Share({ part, shown, hatch, language }: ShareProps) {
  const [x, width] = [`${part.start}%`, `${part.width}%`];
  return (
    <>
      <rect fill={shown?.fill} height={height - 4} stroke={outlineColour} width={width} x={x} y="2" />
      {shown?.hatched ? <rect fill={`url(#${hatch})`} height="7" width={width} x={x} y={height - 9} /> : null}
      {part.width >= narrowestLabel ? (
        <text
          dominantBaseline="central"
          fill={shown?.text}
          textAnchor="middle"
          x={`${part.start + part.width / 2}%`}
          y={shown?.hatched ? 14 : height / 2}
        >
          {formatPercent(part.percentage / 100, language)}
        </text>
      ) : null}
    </>
  );
}
