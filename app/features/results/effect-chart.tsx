import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { DivergingBar } from "~/ui/diverging-bar.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatSigned } from "~/ui/format.ts";
import { effectColumn, evidenceTable } from "./dashboard/effects/evidence-table.ts";
import { effectLabels, effectNames } from "./effect-scale.ts";
import { estimateText } from "./evidence.tsx";
import { sourced, withheldText } from "./figure-text.ts";
import { rankingOf } from "./ranking.ts";
import { rankingSentence } from "./ranking-sentence.ts";
import type { Released } from "./released.ts";
import type { ResultView } from "./result-view.ts";
import { StreamLabel } from "./stream-label.tsx";

export interface EffectRow {
  id: string;
  label: string;
  figure: Released;
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
      {...sourced(t, language, view, {
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
  const saldo = (value: number) => formatSigned(value, language, 0);
  return evidenceTable(t, language, {
    caption,
    corner: t("results.column.item"),
    estimates: [
      effectColumn(t("effectBoard.column.average"), language),
      {
        key: "net",
        header: t("effectBoard.column.net"),
        write: ({ scale }) =>
          scale?.netEffect == null ? "" : estimateText(scale.netEffect, scale.netEffectRange, saldo),
      },
    ],
    rows,
  });
}
