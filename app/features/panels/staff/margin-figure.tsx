import { useText } from "~/i18n/text-context.tsx";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatDate, formatPercent } from "~/ui/format.ts";
import { MirrorBars } from "~/ui/mirror-bars.tsx";
import type { ComposedMargin } from "./composition.ts";
import { levelAsLabel } from "./level-name.ts";
import { fewestTold } from "./told-count.ts";
import { useToldNumber } from "./told-number.tsx";

interface Props {
  margin: ComposedMargin;
  gemeenten: Readonly<Record<string, string>>;
}

/** One margin: the population and the members as pairs of bars, and the same as a table. */
export function MarginFigure({ margin, gemeenten }: Props) {
  const { t, language } = useText();
  const heading = t("panels.composition.heading", { margin: t(`panels.composition.margin.${margin.name}`) });
  // The words do not fit beside the bars on a phone; the table has them.
  const few = t("panels.composition.fewShort", { few: fewestTold });
  return (
    <Figure
      heading={heading}
      message={t("panels.composition.overlap", { overlap: formatPercent(margin.overlap, language) })}
      source={t("panels.composition.source", { source: margin.source, date: formatDate(margin.date, language) })}
      table={{ ...useMarginTable({ margin, gemeenten }), caption: heading }}
      tableSummary={t("site.table.show")}
    >
      <MirrorBars
        names={[t("panels.composition.population"), t("panels.composition.members")]}
        rows={margin.levels.map(({ level, population, share }) => ({
          id: level,
          label: levelAsLabel(t, { margin: margin.name, level, gemeenten }),
          pair: [
            { value: population * 100, text: formatPercent(population, language, 1) },
            { value: (share ?? 0) * 100, text: share === null ? few : formatPercent(share, language) },
          ],
        }))}
      />
    </Figure>
  );
}

/** The same numbers, with how many members there are of each group and of how many the group is not known. */
function useMarginTable({ margin, gemeenten }: Props): Omit<DataTableProps, "caption"> {
  const { t, language } = useText();
  const number = useToldNumber();
  const levels = margin.levels.map(({ level, population, members, share }) => ({
    id: level,
    group: levelAsLabel(t, { margin: margin.name, level, gemeenten }),
    population: formatPercent(population, language, 1),
    share: share === null ? number(null) : formatPercent(share, language),
    people: number(members),
  }));
  const untold = { id: "untold", group: t("panels.composition.untold"), population: "–", share: "–" };
  return {
    columns: [
      { key: "group", header: t("panels.composition.group") },
      { key: "population", header: t("panels.composition.population"), numeric: true },
      { key: "share", header: t("panels.composition.members"), numeric: true },
      { key: "people", header: t("panels.composition.people"), numeric: true },
    ],
    rows: [...levels, { ...untold, people: number(margin.untold) }],
  };
}
