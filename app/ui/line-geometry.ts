import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";

export interface LinePoint {
  x: number;
  /** Null where there is no value: the line is interrupted. */
  y: number | null;
  low?: number;
  high?: number;
}
export interface LineSeries {
  id: string;
  name: string;
  points: LinePoint[];
}

/** Scales, ticks and paths of a line chart; x in percent, y in pixels from the top; null without any value. */
export function linePlot(series: readonly LineSeries[], height: number, yDomain?: readonly [number, number]) {
  const points = series.flatMap((one) => one.points);
  const values = points.flatMap((p) => [p.y, p.low, p.high].filter((v): v is number => typeof v === "number"));
  if (values.length === 0) return null;
  const xs = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  const first = xs[0] ?? 0;
  const last = xs.at(-1) ?? first;
  const x = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([0, 100]);
  const y = scaleLinear()
    .domain(yDomain ?? padded(values))
    .range([height, 0]);
  if (!yDomain) y.nice(4);
  return { x, y, xs, yTicks: y.ticks(4), yZero: contains(y.domain(), 0) ? y(0) : null };
}

export type LinePlot = NonNullable<ReturnType<typeof linePlot>>;

/** Path of the line through the points of one series. */
export function linePath(plot: LinePlot, points: readonly LinePoint[]): string {
  const draw = line<LinePoint>()
    .defined((p) => p.y !== null)
    .x((p) => plot.x(p.x))
    .y((p) => plot.y(p.y ?? 0));
  return draw.digits(2)(points) ?? "";
}

/** Path of the band between the bounds of one series; empty when it has none. */
export function bandPath(plot: LinePlot, points: readonly LinePoint[]): string {
  const draw = area<LinePoint>()
    .defined((p) => p.low !== undefined && p.high !== undefined)
    .x((p) => plot.x(p.x))
    .y0((p) => plot.y(p.low ?? 0))
    .y1((p) => plot.y(p.high ?? 0));
  return draw.digits(2)(points) ?? "";
}

/** Which labels along x are written: all, or the last and every n-th before it, so that at most `most` remain. */
export function labelsKept(count: number, most: number): boolean[] {
  const step = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: count }, (_, index) => (count - 1 - index) % step === 0);
}

/** A flat line would lie on the edge, so a domain always has some room. */
function padded(values: number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = high === low ? Math.max(1, Math.abs(high) * 0.1) : (high - low) * 0.1;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}

function contains([low = 0, high = 0]: number[], value: number): boolean {
  return low < value && value < high;
}
