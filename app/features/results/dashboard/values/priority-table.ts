import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { formatNumber } from "~/ui/format.ts";
import { estimateText } from "../../evidence.tsx";
import { peopleText, percentText } from "../../figure-text.ts";
import type { Figure } from "../../released.ts";
import type { PriorityMap } from "./priorities.ts";

interface PriorityTableOptions {
  caption: string;
  writeX: (value: number) => string;
}

/** The chart as a table: both figures of each theme with what they rest on, and its quadrant. */
export function priorityTable(
  t: TFunction,
  language: Language,
  map: PriorityMap,
  { caption, writeX }: PriorityTableOptions,
): DataTableProps {
  const write = (value: number) => formatNumber(value, language, 1);
  const both = (read: (figure: Figure) => string, one: Figure, other: Figure) =>
    read(one) === read(other) ? read(one) : `${read(one)} / ${read(other)}`;
  const size = ({ effectiveSize }: Figure) => (effectiveSize === null ? "–" : formatNumber(effectiveSize, language, 0));
  return {
    caption,
    columns: [
      { key: "theme", header: t("results.column.theme") },
      { key: "quadrant", header: t("valueBoard.column.quadrant") },
      { key: "importance", header: t("valueBoard.column.importance"), numeric: true },
      { key: "satisfaction", header: t("valueBoard.column.satisfaction"), numeric: true },
      { key: "people", header: t("results.column.people"), numeric: true },
      { key: "effective", header: t("valueBoard.column.effective"), numeric: true },
      { key: "dontKnow", header: t("results.column.dontKnow"), numeric: true },
      { key: "snapshot", header: t("valueBoard.column.snapshot"), numeric: true },
    ],
    rows: map.themes.map(({ theme, mark, quadrant, onTheLine, importance, satisfaction }) => {
      const [one, other] = [importance.figure, satisfaction.figure];
      const place = t(`valueBoard.priorities.quadrant.${quadrant}`);
      return {
        id: theme,
        theme: `${mark}. ${t(`framework.theme.${theme}`)}`,
        quadrant: onTheLine ? `${place} (${t("valueBoard.priorities.onTheLine")})` : place,
        importance: estimateText(importance.value, importance.range, writeX),
        satisfaction: estimateText(satisfaction.value, satisfaction.range, write),
        people: both((figure) => peopleText(figure, t, language), one, other),
        effective: both(size, one, other),
        dontKnow: both((figure) => percentText(figure.dontKnow, language), one, other),
        snapshot: both((figure) => String(figure.snapshot), one, other),
      };
    }),
  };
}
