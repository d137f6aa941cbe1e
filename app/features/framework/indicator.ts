import type { Language } from "~/i18n/language.ts";
import { formatNumber } from "~/ui/format.ts";

/** An official indicator of an area over the years (Dutch: indicator, CBS-cijfer). */
export interface IndicatorSeries {
  code: string;
  name: string;
  theme: string;
  unit: string;
  /** Our own editorial choice; null when the indicator has no good direction. */
  higherIsBetter: number | null;
  note: string | null;
  areaCode: string;
  source: string;
  /** Oldest first; a year that was not measured is absent. Never empty. */
  points: { year: number; value: number }[];
}

type IndicatorRow = Omit<IndicatorSeries, "points"> & { year: number; value: number };

/** Rows in the order of indicator, area and year, put together to one series per indicator and area. */
export function groupSeries(rows: IndicatorRow[]): IndicatorSeries[] {
  const series = new Map<string, IndicatorSeries>();
  for (const { year, value, ...indicator } of rows) {
    const key = `${indicator.code} ${indicator.areaCode}`;
    const found = series.get(key) ?? { ...indicator, points: [] };
    found.points.push({ year, value });
    series.set(key, found);
  }
  return [...series.values()];
}

/** The value as people write it, with the decimals that its size asks for: 9.694, 61,8 or 0,37. */
export function indicatorValueText(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 1) return formatNumber(Math.round(value * 100) / 100, language);
  return formatNumber(value, language, size >= 1000 ? 0 : 1);
}

/** The unit as the page shows it to residents; null where the source leaves it unsure: who works with the data reads there how. */
export function plainUnit(unit: string): string | null {
  return unit === "" || unit.startsWith("eenheid onzeker") ? null : unit;
}

/** The newest value of a series. */
export function latest(series: IndicatorSeries): { year: number; value: number } {
  const point = series.points.at(-1);
  if (!point) throw new RangeError(`Indicator ${series.code} has no values`);
  return point;
}

/** Where an indicator stands in several areas: its lowest and its highest newest value. */
export interface IndicatorRange {
  code: string;
  name: string;
  theme: string;
  unit: string;
  year: number;
  lowest: { areaCode: string; value: number };
  highest: { areaCode: string; value: number };
}

/** The spread of each indicator over the areas in the newest year that any of them has. Never a mean: CBS gives none. */
export function rangesOf(all: IndicatorSeries[]): IndicatorRange[] {
  const byCode = new Map<string, IndicatorSeries[]>();
  for (const series of all) byCode.set(series.code, [...(byCode.get(series.code) ?? []), series]);
  return [...byCode.values()].flatMap((group) => {
    const year = Math.max(...group.map((series) => latest(series).year));
    const values = group
      .flatMap((series) => series.points.filter((point) => point.year === year).map((point) => ({ series, point })))
      .sort((a, b) => a.point.value - b.point.value)
      .map(({ series, point }) => ({ areaCode: series.areaCode, value: point.value }));
    const [first, lowest, highest] = [group[0], values[0], values.at(-1)];
    if (!first || !lowest || !highest) return [];
    return [{ code: first.code, name: first.name, theme: first.theme, unit: first.unit, year, lowest, highest }];
  });
}
