import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Sparkline } from "~/ui/sparkline.tsx";
import { type IndicatorRange, type IndicatorSeries, indicatorValueText, latest, plainUnit } from "./indicator.ts";

interface IndicatorListProps {
  series: IndicatorSeries[];
  areaNames: Record<string, string>;
}

/** Figures of one gemeente on one theme that stand open; the others are one step away, and in the table. */
const shownAtOnce = 3;

/** Official figures on one theme: the newest value with its unit and year, and its course over the years. */
export function IndicatorList({ series, areaNames }: IndicatorListProps) {
  const { t } = useText();
  const shown = shownAtOnce * Math.max(1, Object.keys(areaNames).length);
  const rest = series.slice(shown);
  return (
    <>
      <Lines areaNames={areaNames} series={series.slice(0, shown)} />
      {rest.length > 0 ? (
        <Details summary={t("framework.indicator.more", { count: rest.length })}>
          <Lines areaNames={areaNames} series={rest} />
        </Details>
      ) : null}
    </>
  );
}

function Lines({ series, areaNames }: IndicatorListProps) {
  const several = Object.keys(areaNames).length > 1;
  return (
    <ul className="ui-measures">
      {series.map((one) => (
        <li className="ui-measures__row" key={`${one.code} ${one.areaCode}`}>
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
      <span className="ui-measures__name">
        <Dutch>{place ? `${series.name}, ${place}` : series.name}</Dutch>
      </span>
      <span className="ui-measures__value">{indicatorValueText(newest.value, language)}</span>
      <span className="ui-measures__note">
        <Unit unit={series.unit} /> ({newest.year})
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
export function IndicatorRanges(props: IndicatorRangesProps) {
  const { t } = useText();
  const rest = props.ranges.slice(shownAtOnce);
  return (
    <>
      <RangeLines nameOf={props.nameOf} ranges={props.ranges.slice(0, shownAtOnce)} />
      {rest.length > 0 ? (
        <Details summary={t("framework.indicator.more", { count: rest.length })}>
          <RangeLines nameOf={props.nameOf} ranges={rest} />
        </Details>
      ) : null}
    </>
  );
}

interface IndicatorRangesProps {
  ranges: IndicatorRange[];
  /** Name of each gemeente by its code. */
  nameOf: Record<string, string>;
}

function RangeLines({ ranges, nameOf }: IndicatorRangesProps) {
  const { t, language } = useText();
  return (
    <ul className="ui-measures">
      {ranges.map((range) => (
        <li className="ui-measures__row" key={range.code}>
          <span className="ui-measures__name">
            <Dutch>{range.name}</Dutch>
          </span>
          <span className="ui-measures__value">
            {indicatorValueText(range.lowest.value, language)}–{indicatorValueText(range.highest.value, language)}
          </span>
          <span className="ui-measures__note">
            <Unit unit={range.unit} /> ({range.year});{" "}
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

/** The unit of an official figure, which its source names in Dutch. */
export function Unit({ unit }: { unit: string }) {
  const { t } = useText();
  const shown = plainUnit(unit);
  return shown === null ? t("framework.indicator.noUnit") : <Dutch>{shown}</Dutch>;
}

/** What one reads where a theme has no official figure. */
export function NoIndicators({ area }: { area: string }) {
  const { t } = useText();
  return <Paragraph>{t("framework.indicator.none", { area })}</Paragraph>;
}
