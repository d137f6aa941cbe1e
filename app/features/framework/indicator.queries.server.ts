import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { indicators, indicatorValues } from "~db/schema/index.ts";
import { groupSeries, type IndicatorSeries } from "./indicator.ts";
import type { ThemeCode } from "./theme.ts";

/** The official figures of some areas on some themes, a series per indicator and area, in one statement. */
export async function findIndicatorSeries(
  db: Database,
  question: { areaCodes: string[]; themes: ThemeCode[] },
): Promise<IndicatorSeries[]> {
  if (question.areaCodes.length === 0 || question.themes.length === 0) return [];
  const rows = await db
    .select({
      code: indicators.code,
      name: indicators.name,
      theme: indicators.themeCode,
      unit: indicators.unit,
      higherIsBetter: indicators.higherIsBetter,
      note: indicators.note,
      areaCode: indicatorValues.areaCode,
      year: indicatorValues.year,
      value: indicatorValues.value,
      source: indicatorValues.source,
    })
    .from(indicatorValues)
    .innerJoin(indicators, eq(indicators.code, indicatorValues.indicatorCode))
    .where(and(inArray(indicatorValues.areaCode, question.areaCodes), inArray(indicators.themeCode, question.themes)))
    .orderBy(asc(indicators.themeCode), asc(indicators.code), asc(indicatorValues.areaCode), asc(indicatorValues.year));
  return groupSeries(rows);
}
