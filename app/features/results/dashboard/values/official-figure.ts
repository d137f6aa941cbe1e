import { type IndicatorSeries, latest } from "~/features/framework/indicator.ts";

/** One official indicator in several gemeenten: in each its newest value with the year of it. */
export interface OfficialFigure {
  code: string;
  name: string;
  unit: string;
  /** Null: the figure has no good direction. */
  higherIsBetter: boolean | null;
  note: string | null;
  source: string;
  /** By code of the gemeente. */
  values: Record<string, { value: number; year: number }>;
}

/** Per theme the indicator that comes nearest to what residents are asked: the first to stand beside their grade. */
const nearest = new Set([
  "01_KL_H_01",
  "01_KL_PK_01",
  "09_E_V_12",
  "01_KL_PK_03",
  "02_HB_SK_01",
  "01_KL_OK_39",
  "R_HN_MIL_01",
]);

/** The official indicators of a theme: first the nearest, then those that say what is good and that most gemeenten have. */
export function officialFigures(series: readonly IndicatorSeries[]): OfficialFigure[] {
  const byCode = new Map<string, OfficialFigure>();
  for (const one of series) {
    const { code, name, unit, higherIsBetter, note, source } = one;
    const direction = higherIsBetter === null ? null : higherIsBetter === 1;
    const found = byCode.get(code) ?? { code, name, unit, higherIsBetter: direction, note, source, values: {} };
    found.values[one.areaCode] = latest(one);
    byCode.set(code, found);
  }
  const rank = ({ code, higherIsBetter, values }: OfficialFigure) =>
    Object.keys(values).length + (nearest.has(code) ? 1000 : 0) - (higherIsBetter === null ? 1000 : 0);
  return [...byCode.values()].sort((a, b) => rank(b) - rank(a) || (a.code < b.code ? -1 : 1));
}

/** The ends of the scale that the values of an indicator are drawn on: 0–100 for percentages, else from zero on. */
export function officialDomain({ unit, values }: OfficialFigure): readonly [number, number] {
  if (unit.startsWith("%")) return [0, 100];
  const all = Object.values(values).map(({ value }) => value);
  const highest = Math.max(...all, 0);
  return [Math.min(...all, 0), highest === 0 ? 1 : highest];
}
