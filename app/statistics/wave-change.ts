import { type Contrast, contrast } from "./contrast.ts";
import type { WaveSeries } from "./wave-series.ts";

/**
 * Change of the mean between two waves (Dutch: verandering), with the overlap of people counted if the series has it.
 *
 * @param series - Means of the waves with their covariance (see `waveSeries`).
 * @param from - Place of the earlier wave in the series, from 0.
 * @param to - Place of the later wave.
 * @returns Later less earlier, on the scale of the scores, with 95 % interval and p-value; unrounded.
 * @throws RangeError if a wave is not in the series or both are the same.
 * @example waveChange({ means: [6, 7], covariance: [[0.04, 0.01], [0.01, 0.04]] }, 0, 1).estimate // 1
 */
export function waveChange(series: WaveSeries, from: number, to: number): Contrast {
  return contrast(
    series,
    factors(series, [
      [from, -1],
      [to, 1],
    ]),
  );
}

/**
 * Change of the gap between two groups from one wave to the next (Dutch: afname of toename van ongelijkheid): a difference
 * of differences.
 *
 * @param series - Means of four parts: the two groups in the earlier wave and the two in the later one. Made by `waveSeries`
 *   with each part as a wave of its own, so that people in both waves count as such.
 * @param parts - Places of the parts in the series: `before` and `after` each name the first and the second group.
 * @returns Gap after less gap before, where a gap is first group less second; on the scale of the scores, with 95 % interval
 *   and p-value; unrounded.
 * @throws RangeError if a part is not in the series or stands in two places.
 * @example gapChange(series, { before: [0, 1], after: [2, 3] }).estimate // −0.3: the gap shrank if it was above 0
 */
export function gapChange(
  series: WaveSeries,
  { before, after }: { before: readonly [number, number]; after: readonly [number, number] },
): Contrast {
  const signs: [number, number][] = [
    [after[0], 1],
    [after[1], -1],
    [before[0], -1],
    [before[1], 1],
  ];
  return contrast(series, factors(series, signs));
}

/**
 * Trend over waves that lie equally far apart: the slope of the straight line through their means.
 *
 * @param series - Means of two or more waves with their covariance, in order of time.
 * @returns Change per wave on the scale of the scores, with 95 % interval and p-value; unrounded.
 * @throws RangeError if there are fewer than two waves.
 * @example waveTrend({ means: [6, 6.5, 7], covariance }).estimate // 0.5
 */
export function waveTrend(series: WaveSeries): Contrast {
  const waves = series.means.length;
  if (waves < 2) throw new RangeError("A trend needs two waves or more");
  const fromMiddle = series.means.map((_, index) => index - (waves - 1) / 2);
  const squares = fromMiddle.reduce((sum, time) => sum + time * time, 0);
  return contrast(
    series,
    fromMiddle.map((time) => time / squares),
  );
}

function factors({ means }: WaveSeries, signs: readonly (readonly [number, number])[]): number[] {
  const places = signs.map(([place]) => place);
  if (new Set(places).size !== places.length || places.some((place) => means[place] === undefined)) {
    throw new RangeError(`A series of ${means.length} has no different means ${places.join(", ")}`);
  }
  const byPlace = new Map(signs);
  return means.map((_, index) => byPlace.get(index) ?? 0);
}
