import { scaleLinear } from "d3-scale";

/** Where a bar from `origin` to `value` lies on a scale, in percent of the width; outside values stop at the edge. */
export function meanBar(value: number, domain: readonly [number, number], origin: number) {
  const x = scaleLinear().domain(domain).range([0, 100]).clamp(true);
  const from = x(origin);
  const to = x(value);
  return { start: round(Math.min(from, to)), width: round(Math.abs(to - from)), end: round(to), negative: to < from };
}

/** Where a scale starts its bars: at zero when it has one, else at its lowest value. */
export function originOf([low, high]: readonly [number, number]): number {
  return low <= 0 && high >= 0 ? 0 : low;
}

const steps = [1, 2, 5, 10, 20, 50, 100];

/** Whole numbers to write along the scale, in steps that people count in, at most ten, both ends included. */
export function ticksOf([low, high]: readonly [number, number]): number[] {
  const narrowest = (high - low) / 9;
  const step = steps.find((one) => one >= narrowest) ?? Math.ceil(narrowest);
  const ticks: number[] = [];
  for (let tick = low; tick <= high - step; tick += step) ticks.push(tick);
  return [...ticks, high];
}

/** Position of one value in percent of the width. */
export function positionOf(value: number, domain: readonly [number, number]): number {
  return round(scaleLinear().domain(domain).range([0, 100]).clamp(true)(value));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
