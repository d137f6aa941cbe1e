import { inkColour, outlineColour, stepColours } from "./chart-colours.ts";
import { colourStep, type DivergingRow, divergingRow, type Segment, sharedExtent } from "./diverging-geometry.ts";
import { useDomId } from "./dom-id.ts";
import { formatPercent, type Language } from "./format.ts";
import { HatchPattern } from "./hatch.tsx";

export interface DivergingBarProps {
  /** Names of the classes, from most negative to most positive; an odd number. */
  classes: string[];
  /** Counts per class; null when they may not be shown, with `note` saying why. */
  /** Language of the labels of rows where it is not that of the page. */
  rowLang?: string | undefined;
  rows: { id: string; label: string; counts: readonly number[] | null; note?: string }[];
  labels: {
    /** Words for the two sides, e.g. "slechter" and "beter". */
    negative: string;
    positive: string;
    withheld: string;
    nobody: string;
  };
  language: Language;
}

/** Below this part of the bar's width a percentage would not fit on a phone. */
const narrowestLabel = 0.075;
const barHeight = 30;
const hatchHeight = 7;

/** How answers divide over a scale with two sides, one bar per row around a shared zero line. */
export function DivergingBar({ classes, rows, rowLang, labels, language }: DivergingBarProps) {
  const hatch = `${useDomId()}-hatch`;
  const bars = rows.map((row) => ({ row, bar: row.counts ? divergingRow(row.counts) : null }));
  const extent = sharedExtent(bars.map(({ bar }) => bar));
  if (rows.length === 0) return <p className="nl-paragraph">{labels.nobody}</p>;
  return (
    <div className="ui-chart ui-chart--summed">
      <ClassLegend classes={classes} hatch={hatch} />
      <ul className="ui-chart__rows">
        {bars.map(({ row, bar }) => (
          <li className="ui-chart__row" key={row.id}>
            <span className="ui-chart__label" lang={rowLang}>
              {row.label}
            </span>
            {bar ? (
              <>
                <Summary bar={bar} labels={labels} language={language} />
                <Bar
                  bar={bar}
                  classes={classes}
                  extent={extent}
                  hatch={hatch}
                  label={row.label}
                  labelLang={rowLang}
                  language={language}
                />
              </>
            ) : (
              <span className="ui-chart__note">{row.note ?? (row.counts ? labels.nobody : labels.withheld)}</span>
            )}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="ui-chart__ends">
        <span>← {labels.negative}</span>
        <span>{labels.positive} →</span>
      </div>
    </div>
  );
}

function Summary({ bar, labels, language }: Pick<DivergingBarProps, "labels" | "language"> & { bar: DivergingRow }) {
  const negative = formatPercent(bar.negative, language);
  const positive = formatPercent(bar.positive, language);
  return (
    <span className="ui-chart__value">
      <span aria-hidden="true">{`${negative} \u2212 / ${positive} +`}</span>
      <span className="ui-hidden">{`${negative} ${labels.negative}, ${positive} ${labels.positive}`}</span>
    </span>
  );
}

interface BarProps {
  bar: DivergingRow;
  classes: string[];
  extent: number;
  hatch: string;
  label: string;
  labelLang: string | undefined;
  language: Language;
}

function Bar(props: BarProps) {
  const id = useDomId();
  const { bar, classes, language } = props;
  const parts = bar.segments.map((part) => `${classes[part.index]} ${formatPercent(part.share, language)}`);
  return (
    <svg
      aria-labelledby={`${id}t ${id}d`}
      className="ui-chart__bar"
      focusable="false"
      height={barHeight + 8}
      role="img"
      width="100%"
    >
      <title id={`${id}t`} lang={props.labelLang}>
        {props.label}
      </title>
      <desc id={`${id}d`}>{parts.join(", ")}</desc>
      <line stroke={inkColour} strokeWidth="1.5" x1="50%" x2="50%" y1="0" y2={barHeight + 8} />
      {bar.segments.map((part) => (
        <Part key={part.index} part={part} {...props} />
      ))}
    </svg>
  );
}

function Part({ part, classes, extent, hatch, language }: BarProps & { part: Segment }) {
  const step = colourStep(part.index, classes.length);
  const colours = stepColours(step);
  const x = `${percent(50 + (part.start / extent) * 50)}%`;
  const width = `${percent((part.share / extent) * 50)}%`;
  const middle = `${percent(50 + ((part.start + part.end) / 2 / extent) * 50)}%`;
  const textY = 4 + (step < 0 ? barHeight - hatchHeight + 1 : barHeight) / 2;
  return (
    <>
      <rect fill={colours.fill} height={barHeight} stroke={outlineColour} width={width} x={x} y="4" />
      {step < 0 ? (
        <rect fill={`url(#${hatch})`} height={hatchHeight} width={width} x={x} y={4 + barHeight - hatchHeight} />
      ) : null}
      {part.share / (2 * extent) >= narrowestLabel ? (
        <text dominantBaseline="central" fill={colours.text} textAnchor="middle" x={middle} y={textY}>
          {formatPercent(part.share, language).replace("%", "")}
        </text>
      ) : null}
    </>
  );
}

function ClassLegend({ classes, hatch }: { classes: string[]; hatch: string }) {
  return (
    <ul className="ui-chart__legend">
      {classes.map((name, index) => {
        const step = colourStep(index, classes.length);
        return (
          <li key={name}>
            <svg aria-hidden="true" focusable="false" height="18" width="18">
              {index === 0 ? (
                <defs>
                  <HatchPattern id={hatch} />
                </defs>
              ) : null}
              <rect fill={stepColours(step).fill} height="16" stroke={outlineColour} width="16" x="1" y="1" />
              {step < 0 ? <rect fill={`url(#${hatch})`} height="5" width="16" x="1" y="12" /> : null}
            </svg>
            {name}
          </li>
        );
      })}
    </ul>
  );
}

function percent(value: number): number {
  return Math.round(value * 100) / 100;
}
