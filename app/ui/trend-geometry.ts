import { scaleLinear } from "d3-scale";

/** One moment of a figure. */
export interface TrendPoint {
  id: string;
  /** When, as a number that grows with time. */
  at: number;
  /** When, in words. */
  label: string;
  /** Null where there is no figure. */
  value: number | null;
  low?: number | undefined;
  high?: number | undefined;
  /** It cannot simply be compared with the moment before: the line is interrupted. */
  broken: boolean;
}

/** Ends of the moments in percent of the width: on the left is room for the numbers of the scale. */
const ends = [13, 93] as const;
export const trendHeight = 168;

/** Where everything of a trend lies: x in percent of the width, y in pixels from the top; null without any figure. */
export function trendPlot(points: readonly TrendPoint[], yDomain: readonly [number, number]) {
  if (!points.some(({ value }) => value !== null)) return null;
  const ats = points.map(({ at }) => at);
  const [first, last] = [Math.min(...ats), Math.max(...ats)];
  const time = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range(ends);
  const y = scaleLinear().domain(yDomain).range([trendHeight, 0]).clamp(true);
  return { x: (at: number) => round(time(at)), y: (value: number) => round(y(value)), yTicks: y.ticks(3) };
}

export type TrendPlot = NonNullable<ReturnType<typeof trendPlot>>;

/** The moments that a line may run through without a stop: it ends at a missing figure and at a break. */
export function stretches(points: readonly TrendPoint[]): TrendPoint[][] {
  const found: TrendPoint[][] = [[]];
  for (const point of points) {
    if (point.value === null || point.broken) found.push([]);
    if (point.value !== null) found.at(-1)?.push(point);
  }
  return found.filter((stretch) => stretch.length > 0);
}

/** Path of the line through one stretch. */
export function stretchLine(plot: TrendPlot, stretch: readonly TrendPoint[]): string {
  return `M${stretch.map(({ at, value }) => `${plot.x(at)} ${plot.y(value ?? 0)}`).join("L")}`;
}

/** Path of the band between the bounds of one stretch; empty without bounds, or at one moment only. */
export function stretchBand(plot: TrendPlot, stretch: readonly TrendPoint[]): string {
  const bounded = stretch.filter(({ low, high }) => low !== undefined && high !== undefined);
  if (bounded.length < 2) return "";
  const upper = bounded.map(({ at, high }) => `${plot.x(at)} ${plot.y(high ?? 0)}`);
  const lower = bounded.map(({ at, low }) => `${plot.x(at)} ${plot.y(low ?? 0)}`).reverse();
  return `M${[...upper, ...lower].join("L")}Z`;
}

/** Where the series is broken: half way between a moment and the one before it, in percent of the width. */
export function breakPlaces(plot: TrendPlot, points: readonly TrendPoint[]): number[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return point.broken && before ? [round((plot.x(before.at) + plot.x(point.at)) / 2)] : [];
  });
}

/** One scale for several trends, so that they can be laid beside each other: from and to whole halves. */
export function sharedDomain(
  values: readonly number[],
  [lowest, highest]: readonly [number, number],
): [number, number] {
  if (values.length === 0) return [lowest, highest];
  const low = Math.floor((Math.min(...values) - 0.25) * 2) / 2;
  const high = Math.ceil((Math.max(...values) + 0.25) * 2) / 2;
  return [Math.max(lowest, low), Math.min(highest, high)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
