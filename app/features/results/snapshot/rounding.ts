import { MANY_PEOPLE, ROUNDING } from "../disclosure/thresholds.ts";
import type { Range } from "../released.ts";

/** A proportion as a whole percentage. */
export function percent(share: number): number {
  return whole(share * 100);
}

/** To the nearest whole number; halves away from zero, so that +0.5 and −0.5 round alike; never −0, which prints as "−0". */
export function whole(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) || 0;
}

/** To one decimal. */
export function tenth(value: number): number {
  return whole(value * 10) / 10;
}

/** To two decimals. */
export function hundredth(value: number): number {
  return whole(value * 100) / 100;
}

/** To the nearest five: every published number of people. */
export function fives(people: number): number {
  return whole(people / ROUNDING) * ROUNDING;
}

/** An effective size to the nearest five; one below the limit of "indicatief" stays below it, or the two would contradict. */
export function toldSize(size: number): number {
  return size < MANY_PEOPLE ? Math.min(fives(size), MANY_PEOPLE - ROUNDING) : fives(size);
}

/** Both bounds of an interval, rounded as the figure between them and kept on its scale. */
export function range([low, high]: Range, round: (value: number) => number, [least, most]: Range): Range {
  return [round(Math.max(least, low)), round(Math.min(most, high))];
}
