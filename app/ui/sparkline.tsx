import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";

const [width, height, margin] = [120, 36, 5];

/** The course of one figure, small enough for a table. Says nothing to a screen reader: write the first and the last value beside it. */
export function Sparkline({ points }: { points: { x: number; y: number }[] }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const ys = points.map((point) => point.y);
  const x = scaleLinear([first.x, last.x], [margin, width - margin]);
  const y = scaleLinear([Math.min(...ys), Math.max(...ys)], [height - margin, margin]);
  const path = line<{ x: number; y: number }>(
    (point) => round(x(point.x)),
    (point) => round(y(point.y)),
  )(points);
  return (
    <svg
      aria-hidden="true"
      className="ui-sparkline"
      focusable="false"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
    >
      <path className="ui-sparkline__line" d={path ?? ""} />
      <circle className="ui-sparkline__end" cx={round(x(last.x))} cy={round(y(last.y))} r="4" />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
