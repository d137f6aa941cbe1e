import { useDomId } from "./dom-id.ts";
import {
  breakPlaces,
  stretchBand,
  stretches,
  stretchLine,
  type TrendPlot,
  type TrendPoint,
  trendHeight,
  trendPlot,
} from "./trend-geometry.ts";

export type { TrendPoint } from "./trend-geometry.ts";

/** A level to hold the trend against. */
export interface TrendLevel {
  kind: "norm" | "ambition";
  value: number;
  /** Stands at the line, e.g. "norm 7". */
  name: string;
}
export interface TrendChartProps {
  title: string;
  /** What it shows, for who does not see it. */
  description: string;
  points: TrendPoint[];
  levels: TrendLevel[];
  yDomain: readonly [number, number];
  format: (value: number) => string;
  /** Word at a break in the series. */
  breakName: string;
  nobody: string;
}

const top = 22;

/** How one figure changed: points with their values, a band for the interval, breaks, and lines of what should be reached. */
export function TrendChart(props: TrendChartProps) {
  const id = useDomId();
  const plot = trendPlot(props.points, props.yDomain);
  if (!plot) return <p className="nl-paragraph">{props.nobody}</p>;
  return (
    <div className="ui-chart ui-trend">
      <LevelLegend levels={props.levels} />
      <svg aria-labelledby={`${id}t ${id}d`} focusable="false" height={trendHeight + top + 26} role="img" width="100%">
        <title id={`${id}t`}>{props.title}</title>
        <desc id={`${id}d`}>{props.description}</desc>
        <svg aria-hidden="true" height={trendHeight + 26} overflow="visible" width="100%" y={top}>
          <Frame plot={plot} {...props} />
          <Curves plot={plot} points={props.points} />
          <Breaks name={props.breakName} places={breakPlaces(plot, props.points)} />
          <Moments format={props.format} plot={plot} points={props.points} />
        </svg>
      </svg>
    </div>
  );
}

function Frame({ plot, levels, format }: TrendChartProps & { plot: TrendPlot }) {
  return (
    <>
      {plot.yTicks.map((tick) => (
        <g className="ui-trend__grid" key={tick}>
          <line x2="100%" y1={plot.y(tick)} y2={plot.y(tick)} />
          <text y={plot.y(tick) - 4}>{format(tick)}</text>
        </g>
      ))}
      {levels.map(({ kind, value, name }) => (
        <g className={`ui-trend__level ui-trend__level--${kind}`} key={kind}>
          <title>{name}</title>
          <line x2="100%" y1={plot.y(value)} y2={plot.y(value)} />
        </g>
      ))}
    </>
  );
}

/** What the lines across the chart are: beside the drawing, where no figure is in the way. */
function LevelLegend({ levels }: Pick<TrendChartProps, "levels">) {
  if (levels.length === 0) return null;
  return (
    <ul className="ui-chart__legend">
      {levels.map(({ kind, name }) => (
        <li className={`ui-trend__level ui-trend__level--${kind}`} key={kind}>
          <svg aria-hidden="true" focusable="false" height="16" width="30">
            <line x2="30" y1="8" y2="8" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** The curves stretch with the width; everything else keeps its shape. */
function Curves({ plot, points }: { plot: TrendPlot; points: TrendPoint[] }) {
  return (
    <svg
      aria-hidden="true"
      height={trendHeight}
      preserveAspectRatio="none"
      viewBox={`0 0 100 ${trendHeight}`}
      width="100%"
    >
      <g className="ui-series--1">
        {stretches(points).map((stretch) => (
          <g key={stretch[0]?.id}>
            <path className="ui-line__band" d={stretchBand(plot, stretch)} />
            <path className="ui-line__curve" d={stretchLine(plot, stretch)} vectorEffect="non-scaling-stroke" />
          </g>
        ))}
      </g>
    </svg>
  );
}

function Breaks({ places, name }: { places: readonly number[]; name: string }) {
  return places.map((place) => (
    <g className="ui-trend__break" key={place}>
      <line x1={`${place}%`} x2={`${place}%`} y1="0" y2={trendHeight} />
      <text textAnchor="middle" x={`${place}%`} y="-6">
        {name}
      </text>
    </g>
  ));
}

function Moments({ plot, points, format }: Pick<TrendChartProps, "points" | "format"> & { plot: TrendPlot }) {
  return (
    <g className="ui-series--1">
      {points.map(({ id, at, label, value, low, high }) => (
        <g key={id}>
          {value === null ? null : (
            <>
              {low === undefined || high === undefined ? null : (
                <line
                  className="ui-trend__whisker"
                  x1={`${plot.x(at)}%`}
                  x2={`${plot.x(at)}%`}
                  y1={plot.y(low)}
                  y2={plot.y(high)}
                />
              )}
              <circle className="ui-line__marker" cx={`${plot.x(at)}%`} cy={plot.y(value)} r="5" />
              <text className="ui-trend__value" textAnchor="middle" x={`${plot.x(at)}%`} y={plot.y(high ?? value) - 7}>
                {format(value)}
              </text>
            </>
          )}
          <text className="ui-trend__when" textAnchor="middle" x={`${plot.x(at)}%`} y={trendHeight + 22}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
