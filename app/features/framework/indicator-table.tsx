import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Details } from "~/ui/details.tsx";
import { type IndicatorSeries, indicatorValueText } from "./indicator.ts";
import { Unit } from "./indicator-list.tsx";

interface IndicatorTableProps {
  series: IndicatorSeries[];
  gemeenten: { code: string; name: string }[];
}

/** All years of the official figures, for who wants the numbers behind the lines. Nothing without figures. */
export function IndicatorTable({ series, gemeenten }: IndicatorTableProps) {
  const { t, language } = useText();
  if (series.length === 0) return null;
  const years = [...new Set(series.flatMap((one) => one.points.map((point) => point.year)))].sort((a, b) => a - b);
  const nameOf = new Map(gemeenten.map(({ code, name }) => [code, name]));
  const several = gemeenten.length > 1;
  return (
    <Details summary={t("site.table.show")}>
      <DataTable
        caption={t("framework.indicator.caption", { area: gemeenten.map((gemeente) => gemeente.name).join(", ") })}
        columns={[
          { key: "name", header: t("framework.indicator.figure") },
          ...years.map((year) => ({ key: `y${year}`, header: String(year), numeric: true })),
        ]}
        stacked="labelled"
        rows={series.map((one) => ({
          id: `${one.code} ${one.areaCode}`,
          name: (
            <>
              {several ? `${nameOf.get(one.areaCode)}: ` : null}
              <Dutch>{one.name}</Dutch> (<Unit unit={one.unit} />)
            </>
          ),
          ...Object.fromEntries(
            one.points.map((point) => [`y${point.year}`, indicatorValueText(point.value, language)]),
          ),
        }))}
      />
    </Details>
  );
}
