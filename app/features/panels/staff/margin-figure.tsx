import { useText } from "~/i18n/text-context.tsx";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatDate, formatPercent } from "~/ui/format.ts";
import { MirrorBars } from "~/ui/mirror-bars.tsx";
import type { ComposedMargin } from "./composition.ts";
import { levelAsLabel, levelInSentence } from "./level-name.ts";
import { fewestTold } from "./told-count.ts";
import { useToldNumber } from "./told-number.tsx";

interface Props {
  margin: ComposedMargin;
  /** Names of gemeenten and wijken by code. */
  places: Readonly<Record<string, string>>;
}

/** Bars that one can still look over; the table has all levels. */
const mostBars = 20;

/** One margin: the population and the members as pairs of bars, and the same as a table. */
export function MarginFigure({ margin, places }: Props) {
  const { t, language } = useText();
  const heading = t("panels.composition.heading", { margin: t(`panels.composition.margin.${margin.name}`) });
  // The words do not fit beside the bars on a phone; the table has them.
  const few = t("panels.composition.fewShort", { few: fewestTold });
  const counted = { source: margin.source, date: formatDate(margin.date, language) };
  return (
    <Figure
      heading={heading}
      message={useMessage({ margin, places })}
      source={`${t("panels.composition.source", counted)} ${t(`panels.composition.counted.${margin.of}`)}`}
      table={{ ...useMarginTable({ margin, places }), caption: heading }}
      tableSummary={t("site.table.show")}
    >
      <MirrorBars
        names={[t("panels.composition.population"), t("panels.composition.members")]}
        rows={margin.levels.slice(0, mostBars).map(({ level, population, share }) => ({
          id: level,
          label: levelAsLabel(t, { margin: margin.name, level, places }),
          pair: [
            { value: population * 100, text: formatPercent(population, language, 1) },
            { value: (share ?? 0) * 100, text: share === null ? few : formatPercent(share, language) },
          ],
        }))}
      />
    </Figure>
  );
}

/** How much the panel looks like the population, who is furthest behind, and what the bars leave out. */
function useMessage({ margin: { name, overlap, behind, levels }, places }: Props): string {
  const { t, language } = useText();
  const group = behind === null ? null : levelInSentence(t, { margin: name, level: behind, places });
  return [
    t("panels.composition.overlap", { overlap: formatPercent(overlap, language) }),
    group === null ? t("panels.composition.noneBehind") : t("panels.composition.behind", { group }),
    levels.length > mostBars ? t("panels.composition.mostBars", { bars: mostBars }) : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** The same numbers, with how many members there are of each group and of how many the group is not known. */
function useMarginTable({ margin, places }: Props): Omit<DataTableProps, "caption"> {
  const { t, language } = useText();
  const number = useToldNumber();
  const levels = margin.levels.map(({ level, population, members, share }) => ({
    id: level,
    group: levelAsLabel(t, { margin: margin.name, level, places }),
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
