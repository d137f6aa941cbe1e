import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { DivergingBar } from "~/ui/diverging-bar.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatSigned } from "~/ui/format.ts";
import { effectLabels, effectNames } from "./effect-scale.ts";
import { peopleText, percentText, sourceText, withheldText } from "./figure-text.ts";
import { rankingOf } from "./ranking.ts";
import { rankingSentence } from "./ranking-sentence.ts";
import type { Released } from "./released.ts";
import { meanOf, type ResultView, shownFigures } from "./result-view.ts";
import { StreamLabel } from "./stream-label.tsx";

export interface EffectRow {
  id: string;
  label: string;
  figure: Released;
  /** Difference from doing nothing; left out of the table when no row has one. */
  difference?: Released | null;
}

interface EffectChartProps {
  view: ResultView;
  heading: string;
  rows: EffectRow[];
  /** Whether doing nothing was judged as well: then all figures are of the people who judged everything. */
  compares?: boolean;
  /** What the sentence compares, with names as they stand within a sentence. */
  compared: { name: string; figure: Released }[];
}

/** How expectations divide over worse and better, one bar per row, with the sentence and the table that go with it. */
export function EffectChart({ view, heading, rows, compared, compares = false }: EffectChartProps) {
  const { t, language } = useText();
  const ranking = rankingOf(compared, (figure) => figure.scale?.mean ?? 0);
  return (
    <Figure
      heading={heading}
      message={rankingSentence(t, "effect", ranking, (mean) => formatSigned(mean, language))}
      note={<StreamLabel stream={view.stream} />}
      source={sourceText(t, language, view, {
        kind: "expectation",
        figures: rows.map(({ figure }) => figure),
        base: compares ? "shared" : "base",
      })}
      table={effectTable(heading, rows, t, language)}
      tableSummary={t("site.table.show")}
    >
      <DivergingBar
        classes={effectNames(t)}
        labels={effectLabels(t)}
        language={language}
        rows={rows.map(({ id, label, figure }) => ({
          id,
          label,
          counts: figure.withheld ? null : figure.percentages,
          note: withheldText(figure, t, language),
        }))}
      />
    </Figure>
  );
}

function effectTable(caption: string, rows: EffectRow[], t: TFunction, language: Language): DataTableProps {
  const compares = rows.some(({ difference }) => difference);
  const numeric = ["mean", "net", ...(compares ? ["difference" as const] : []), "dontKnow", "people"] as const;
  return {
    caption,
    columns: [
      { key: "item", header: t("results.column.item") },
      ...numeric.map((key) => ({ key, header: t(`results.column.${key}`), numeric: true })),
    ],
    rows: rows.map((row) => ({ id: row.id, item: row.label, ...cells(row, t, language) })),
  };
}

function cells({ figure, difference }: EffectRow, t: TFunction, language: Language): Record<string, string> {
  const [shown] = shownFigures([figure]);
  if (!shown?.scale) return { people: withheldText(figure, t, language) };
  const change = meanOf(difference);
  return {
    mean: formatSigned(shown.scale.mean, language),
    net: formatSigned(shown.scale.netEffect, language, 0),
    difference: change === null ? "" : formatSigned(change, language),
    dontKnow: percentText(shown.dontKnow, language),
    people: peopleText(shown, t, language),
  };
}
