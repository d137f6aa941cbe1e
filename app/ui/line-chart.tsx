import { inkColour } from "./chart-colours.ts";
import { useDomId } from "./dom-id.ts";
import { formatNumber, type Language } from "./format.ts";
import { bandPath, type LinePlot, type LineSeries, labelsKept, linePath, linePlot } from "./line-geometry.ts";

export interface LineChartProps {
  title: string;
  /** What it shows, for who does not see it. */
  description: string;
  /** At most four; each has its own colour, dash and marker. */
  series: LineSeries[];
  /** Fixed ends of the y axis; otherwise they follow the data. */
  yDomain?: readonly [number, number];
  /** Writes a value along the y axis; otherwise a plain number. */
  formatY?: (value: number) => string;
  formatX?: (value: number) => string;
  labels: { nobody: string };
  language: Language;
}

const height = 240;
const dashes = [undefined, "7 4", "2 4", "10 3 2 3"] as const;

/** How values change over time; a band shows the interval. */
export function LineChart(props: LineChartProps) {
  const id = useDomId();
  const plot = linePlot(props.series, height, props.yDomain);
  if (!plot) return <p className="nl-paragraph">{props.labels.nobody}</p>;
  const formatY = props.formatY ?? ((value: number) => formatNumber(value, props.language));
  return (
    <div className="ui-chart ui-chart--line">
      {props.series.length > 1 ? <SeriesLegend series={props.series} /> : null}
      <div className="ui-line">
        <svg aria-hidden="true" className="ui-line__y" focusable="false" height={height + 34} width="100%">
          {plot.yTicks.map((tick) => (
            <text dominantBaseline="central" key={tick} textAnchor="end" x="100%" y={plot.y(tick) + 6}>
              {formatY(tick)}
            </text>
          ))}
        </svg>
        <svg
          aria-labelledby={`${id}t ${id}d`}
          className="ui-line__plot"
          focusable="false"
          height={height + 34}
          role="img"
          width="100%"
        >
          <title id={`${id}t`}>{props.title}</title>
          <desc id={`${id}d`}>{props.description}</desc>
          <Grid plot={plot} />
          <Curves plot={plot} series={props.series} />
          <XLabels formatX={props.formatX ?? String} plot={plot} />
        </svg>
      </div>
    </div>
  );
}

function Grid({ plot }: { plot: LinePlot }) {
  return (
    <>
      {plot.yTicks.map((tick) => (
        <line className="ui-line__grid" key={tick} x2="100%" y1={plot.y(tick) + 6} y2={plot.y(tick) + 6} />
      ))}
      {plot.yZero === null ? null : (
        <line stroke={inkColour} strokeWidth="1.5" x2="100%" y1={plot.yZero + 6} y2={plot.yZero + 6} />
      )}
    </>
  );
}

/** The curves stretch with the width; markers are drawn outside that stretch, so that they stay round. */
function Curves({ plot, series }: { plot: LinePlot; series: LineSeries[] }) {
  return (
    <>
      <svg
        aria-hidden="true"
        height={height}
        preserveAspectRatio="none"
        viewBox={`0 0 100 ${height}`}
        width="100%"
        y="6"
      >
        {series.map((one, index) => (
          <g className={`ui-series--${(index % 4) + 1}`} key={one.id}>
            <path className="ui-line__band" d={bandPath(plot, one.points)} />
            <path
              className="ui-line__curve"
              d={linePath(plot, one.points)}
              strokeDasharray={dashes[index % 4]}
              vectorEffect="non-scaling-stroke"
            />
          </g>
        ))}
      </svg>
      {series.map((one, index) => (
        <g className={`ui-series--${(index % 4) + 1}`} key={one.id}>
          {one.points.map((point) =>
            point.y === null ? null : (
              <Marker key={point.x} kind={index % 4} x={`${plot.x(point.x)}%`} y={plot.y(point.y) + 6} />
            ),
          )}
        </g>
      ))}
    </>
  );
}

/** Series differ by the marker's shape too, for who cannot tell the colours apart. */
function Marker({ kind, x, y }: { kind: number; x: string; y: number }) {
  if (kind === 0) return <circle className="ui-line__marker" cx={x} cy={y} r="4.5" />;
  const turned = kind === 2 ? "M0-6 6 0 0 6-6 0z" : kind === 3 ? "M0-6 6 5H-6z" : "M-4.5-4.5h9v9h-9z";
  return (
    <svg aria-hidden="true" overflow="visible" x={x} y={y}>
      <path className="ui-line__marker" d={turned} />
    </svg>
  );
}

function XLabels({ plot, formatX }: { plot: LinePlot; formatX: (value: number) => string }) {
  const wide = labelsKept(plot.xs.length, 12);
  const narrow = labelsKept(plot.xs.length, 5);
  return (
    <g className="ui-chart__axis">
      {plot.xs.map((x, index) =>
        wide[index] ? (
          <text
            className={narrow[index] ? undefined : "ui-chart__extra"}
            key={x}
            textAnchor="middle"
            x={`${plot.x(x)}%`}
            y={height + 28}
          >
            {formatX(x)}
          </text>
        ) : null,
      )}
    </g>
  );
}

function SeriesLegend({ series }: { series: LineSeries[] }) {
  return (
    <ul className="ui-chart__legend">
      {series.map((one, index) => (
        <li key={one.id}>
          <svg aria-hidden="true" className={`ui-series--${(index % 4) + 1}`} focusable="false" height="16" width="36">
            <path className="ui-line__curve" d="M0 8h36" strokeDasharray={dashes[index % 4]} />
            <Marker kind={index % 4} x="18" y={8} />
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  );
}
