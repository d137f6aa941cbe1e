import { useDomId } from "./dom-id.ts";
import {
  markRadius,
  type Place,
  type QuadrantPlot,
  type QuadrantPoint,
  quadrantField,
  quadrantPlot,
  quadrantSize,
  whisker,
} from "./quadrant-geometry.ts";

export type { QuadrantPoint } from "./quadrant-geometry.ts";

export interface QuadrantChartProps {
  title: string;
  /** What it shows, for who does not see it. */
  description: string;
  points: QuadrantPoint[];
  /** Where the two lines cross. */
  crosshair: Place;
  /** Names of the axes and of the four corners. */
  labels: Record<"x" | "y" | "topLeft" | "topRight" | "bottomLeft" | "bottomRight" | "nobody", string>;
  formatX: (value: number) => string;
  formatY: (value: number) => string;
}

const { left, right, top, bottom } = quadrantField;

/** Points by two values, in four named quadrants, each with a cross for its two intervals. Numbers lead to a list beside it. */
export function QuadrantChart(props: QuadrantChartProps) {
  const id = useDomId();
  const plot = quadrantPlot(props.points, props.crosshair);
  if (!plot) return <p className="nl-paragraph">{props.labels.nobody}</p>;
  return (
    <div className="ui-quadrant">
      <svg
        aria-labelledby={`${id}t ${id}d`}
        focusable="false"
        role="img"
        viewBox={`0 0 ${quadrantSize.width} ${quadrantSize.height}`}
        width="100%"
      >
        <title id={`${id}t`}>{props.title}</title>
        <desc id={`${id}d`}>{props.description}</desc>
        <Corners crosshair={props.crosshair} labels={props.labels} plot={plot} />
        <Axes plot={plot} {...props} />
        {props.points.map((point) => (
          <Cross key={point.id} plot={plot} point={point} />
        ))}
        {props.points.map((point, index) => (
          <Mark exact={plot.exact[index]} key={point.id} mark={plot.marks[index]} point={point} />
        ))}
      </svg>
    </div>
  );
}

function Corners({
  plot,
  crosshair,
  labels,
}: Pick<QuadrantChartProps, "crosshair" | "labels"> & { plot: QuadrantPlot }) {
  const [x, y] = [plot.x(crosshair.x), plot.y(crosshair.y)];
  return (
    <>
      <rect className="ui-quadrant__field" height={bottom - top} width={right - left} x={left} y={top} />
      <rect className="ui-quadrant__keep" height={y - top} width={right - x} x={x} y={top} />
      <rect className="ui-quadrant__first" height={bottom - y} width={right - x} x={x} y={y} />
      <line className="ui-quadrant__line" x1={x} x2={x} y1={top} y2={bottom} />
      <line className="ui-quadrant__line" x1={left} x2={right} y1={y} y2={y} />
      <g className="ui-quadrant__corner">
        <text x={left + 6} y={top + 16}>
          {labels.topLeft}
        </text>
        <text textAnchor="end" x={right - 6} y={top + 16}>
          {labels.topRight}
        </text>
        <text x={left + 6} y={bottom - 8}>
          {labels.bottomLeft}
        </text>
        <text textAnchor="end" x={right - 6} y={bottom - 8}>
          {labels.bottomRight}
        </text>
      </g>
    </>
  );
}

function Axes({ plot, labels, formatX, formatY }: QuadrantChartProps & { plot: QuadrantPlot }) {
  return (
    <g className="ui-quadrant__axis">
      {plot.xTicks.map((tick) => (
        <text key={tick} textAnchor="middle" x={plot.x(tick)} y={bottom + 16}>
          {formatX(tick)}
        </text>
      ))}
      {plot.yTicks.map((tick) => (
        <text dominantBaseline="central" key={tick} textAnchor="end" x={left - 5} y={plot.y(tick)}>
          {formatY(tick)}
        </text>
      ))}
      <text className="ui-quadrant__name" textAnchor="end" x={right} y={bottom + 34}>
        {labels.x} →
      </text>
      <text className="ui-quadrant__name" x={0} y={bottom + 34}>
        ↑ {labels.y}
      </text>
    </g>
  );
}

/** The intervals of both values; and how far it is from its target. */
function Cross({ plot, point }: { plot: QuadrantPlot; point: QuadrantPoint }) {
  const [x, y] = [plot.x(point.x.value), plot.y(point.y.value)];
  const across = whisker(point.x)?.map((value) => plot.x(value));
  const down = whisker(point.y)?.map((value) => plot.y(value));
  const target = point.target === undefined ? null : plot.y(point.target);
  return (
    <>
      {target === null ? null : (
        <g className="ui-quadrant__target">
          <line className="ui-quadrant__reach" x1={x} x2={x} y1={y} y2={target} />
          <line x1={x - 9} x2={x + 9} y1={target} y2={target} />
        </g>
      )}
      <g className="ui-quadrant__cross">
        {across ? <line x1={across[0]} x2={across[1]} y1={y} y2={y} /> : null}
        {down ? <line x1={x} x2={x} y1={down[0]} y2={down[1]} /> : null}
      </g>
    </>
  );
}

/** The number of a point; moved aside it hangs on a thin line. */
function Mark({ point, mark, exact }: { point: QuadrantPoint; mark: Place | undefined; exact: Place | undefined }) {
  if (!mark || !exact) return null;
  return (
    <g className={`ui-quadrant__mark${point.unsure ? " ui-quadrant__mark--unsure" : ""}`}>
      <title>{point.name}</title>
      <line x1={exact.x} x2={mark.x} y1={exact.y} y2={mark.y} />
      <circle className="ui-quadrant__spot" cx={exact.x} cy={exact.y} r="3" />
      <circle className="ui-quadrant__disc" cx={mark.x} cy={mark.y} r={markRadius} />
      <text dominantBaseline="central" textAnchor="middle" x={mark.x} y={mark.y}>
        {point.mark}
      </text>
    </g>
  );
}
