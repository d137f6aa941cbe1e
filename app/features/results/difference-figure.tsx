import type { Dimension } from "~/features/framework/theme.ts";
import { themeInSentence } from "~/features/questionnaires/value-rating.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatSigned } from "~/ui/format.ts";
import { MeanBar } from "~/ui/mean-bar.tsx";
import { effectLabels } from "./effect-scale.ts";
import { peopleRange, peopleText, sourceText, withheldText } from "./figure-text.ts";
import { rankingOf } from "./ranking.ts";
import { rankingSentence } from "./ranking-sentence.ts";
import { meanOf, type ResultView, shownFigures, type ThemeEffect } from "./result-view.ts";
import { StreamLabel } from "./stream-label.tsx";

/** Widths of the axis: that of the scores themselves, so that figures compare, unless a difference needs all of −6 to +6. */
const extents = [3, 6];

interface DifferenceFigureProps {
  view: ResultView;
  dimension: Dimension;
  themes: ThemeEffect[];
}

/** How much better or worse people expect each theme to be with the plan than without: the plan's own effect. */
export function DifferenceFigure({ view, dimension, themes }: DifferenceFigureProps) {
  const { t, language } = useText();
  const heading = t("results.effect.differenceHeading", { dimension: t(`framework.dimension.${dimension}`) });
  const rows = themes.map(({ theme, plan }) => ({ theme, difference: plan.difference }));
  const means = rows.map(({ difference }) => meanOf(difference) ?? 0);
  const extent = extents.find((limit) => means.every((mean) => Math.abs(mean) <= limit)) ?? 6;
  const write = (mean: number) => formatSigned(mean, language);
  const ranking = rankingOf(
    rows.map(({ theme, difference }) => ({ name: themeInSentence(t, theme), figure: difference })),
    (figure) => figure.scale?.mean ?? 0,
  );
  const shown = shownFigures(rows.map(({ difference }) => difference));
  const source = [
    sourceText(t, language, view, { kind: "expectation", figures: [] }),
    ...(shown.length > 0 ? [t("results.source.pairs", { people: peopleRange(shown, t, language) })] : []),
  ].join(" ");
  return (
    <Figure
      heading={heading}
      message={rankingSentence(t, "difference", ranking, write)}
      note={<StreamLabel stream={view.stream} />}
      source={source}
      table={{
        caption: heading,
        columns: [
          { key: "theme", header: t("results.column.theme") },
          { key: "mean", header: t("results.column.difference"), numeric: true },
          { key: "people", header: t("results.column.people"), numeric: true },
        ],
        rows: rows.map(({ theme, difference }) => {
          const [figure] = shownFigures([difference]);
          const people = figure ? peopleText(figure, t, language) : withheldText(difference, t, language);
          const mean = figure?.scale ? write(figure.scale.mean) : "";
          return { id: theme, theme: t(`framework.theme.${theme}`), mean, people };
        }),
      }}
      tableSummary={t("site.table.show")}
    >
      <MeanBar
        domain={[-extent, extent]}
        labels={effectLabels(t)}
        language={language}
        rows={rows.map(({ theme, difference }) => ({
          id: theme,
          label: t(`framework.theme.${theme}`),
          value: meanOf(difference),
          note: withheldText(difference, t, language),
        }))}
      />
    </Figure>
  );
}
