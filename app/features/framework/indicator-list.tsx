import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Sparkline } from "~/ui/sparkline.tsx";
import { type IndicatorRange, type IndicatorSeries, indicatorValueText, latest } from "./indicator.ts";

/** Official figures on one theme: the newest value with its unit and year, and its course over the years. */
export function IndicatorList({ series, areaNames }: { series: IndicatorSeries[]; areaNames: Record<string, string> }) {
  const several = Object.keys(areaNames).length > 1;
  return (
    <ul className="ui-figures">
      {series.map((one) => (
        <li className="ui-figures__row" key={`${one.code} ${one.areaCode}`}>
          <IndicatorLine place={several ? areaNames[one.areaCode] : undefined} series={one} />
        </li>
      ))}
    </ul>
  );
}

function IndicatorLine({ series, place }: { series: IndicatorSeries; place: string | undefined }) {
  const { t, language } = useText();
  const newest = latest(series);
  const [oldest] = series.points;
  return (
    <>
      <span className="ui-figures__name">
        <Dutch>{place ? `${series.name}, ${place}` : series.name}</Dutch>
      </span>
      <span className="ui-figures__value">{indicatorValueText(newest.value, language)}</span>
      <span className="ui-figures__note">
        <Dutch>{series.unit}</Dutch> ({newest.year})
        {oldest && oldest.year < newest.year ? (
          <>
            {"; "}
            {t("framework.indicator.since", { year: oldest.year, value: indicatorValueText(oldest.value, language) })}
          </>
        ) : null}
      </span>
      <Sparkline points={series.points.map((point) => ({ x: point.year, y: point.value }))} />
    </>
  );
}

/** Official figures on one theme in an area of many gemeenten: the lowest and the highest, never a mean of ours. */
export function IndicatorRanges({ ranges, nameOf }: { ranges: IndicatorRange[]; nameOf: Record<string, string> }) {
  const { t, language } = useText();
  return (
    <ul className="ui-figures">
      {ranges.map((range) => (
        <li className="ui-figures__row" key={range.code}>
          <span className="ui-figures__name">
            <Dutch>{range.name}</Dutch>
          </span>
          <span className="ui-figures__value">
            {indicatorValueText(range.lowest.value, language)}–{indicatorValueText(range.highest.value, language)}
          </span>
          <span className="ui-figures__note">
            <Dutch>{range.unit}</Dutch> ({range.year});{" "}
            {t("framework.indicator.between", {
              lowest: nameOf[range.lowest.areaCode] ?? "",
              highest: nameOf[range.highest.areaCode] ?? "",
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What one reads where a theme has no official figure. */
export function NoIndicators({ area }: { area: string }) {
  const { t } = useText();
  return <Paragraph>{t("framework.indicator.none", { area })}</Paragraph>;
}
