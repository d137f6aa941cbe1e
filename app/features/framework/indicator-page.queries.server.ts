import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { indicators, indicatorValues } from "~db/schema/index.ts";
import { groupSeries, type IndicatorSeries } from "./indicator.ts";
import type { ThemeCode } from "./theme.ts";

interface SeriesQuestion {
  areaCode?: string | undefined;
  theme?: ThemeCode | undefined;
  page: number;
  pageSize: number;
}

/** One page of the official figures, a series per indicator and area, and how many series there are. */
export async function pageOfSeries(
  db: Database,
  { areaCode, theme, page, pageSize }: SeriesQuestion,
): Promise<{ series: IndicatorSeries[]; total: number }> {
  const wanted = and(
    areaCode === undefined ? undefined : eq(indicatorValues.areaCode, areaCode),
    theme && eq(indicators.themeCode, theme),
  );
  const pairs = db
    .select({ areaCode: indicatorValues.areaCode, indicatorCode: indicatorValues.indicatorCode })
    .from(indicatorValues)
    .innerJoin(indicators, eq(indicators.code, indicatorValues.indicatorCode))
    .where(wanted)
    .groupBy(indicatorValues.areaCode, indicatorValues.indicatorCode);
  const all = pairs.as("all_pairs");
  const [counted] = await db.select({ total: count() }).from(all);
  const chosen = await pairs
    .orderBy(asc(indicatorValues.areaCode), asc(indicatorValues.indicatorCode))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { series: await seriesOf(db, chosen), total: counted?.total ?? 0 };
}

async function seriesOf(
  db: Database,
  pairs: { areaCode: string; indicatorCode: string }[],
): Promise<IndicatorSeries[]> {
  if (pairs.length === 0) return [];
  const { areaCode, indicatorCode, year, value, source } = indicatorValues;
  const { code, name, themeCode, unit, higherIsBetter, note } = indicators;
  const chosen = new Set(pairs.map((pair) => `${pair.areaCode} ${pair.indicatorCode}`));
  const rows = await db
    .select({ code, name, theme: themeCode, unit, higherIsBetter, note, areaCode, year, value, source })
    .from(indicatorValues)
    .innerJoin(indicators, eq(code, indicatorCode))
    .where(inArray(sql`${areaCode} || ' ' || ${indicatorCode}`, [...chosen]))
    .orderBy(asc(areaCode), asc(indicatorCode), asc(year));
  return groupSeries(rows);
}
