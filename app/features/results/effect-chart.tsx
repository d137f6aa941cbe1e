import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { DivergingBar } from "~/ui/diverging-bar.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatSigned } from "~/ui/format.ts";
import { effectColumn, evidenceTable } from "./dashboard/effects/evidence-table.ts";
import { effectLabels, effectNames } from "./effect-scale.ts";
import { effectSentence } from "./effect-sentence.ts";
import { estimateText } from "./evidence.tsx";
import { sourced, withheldText } from "./figure-text.ts";
import type { Released } from "./released.ts";
import type { ResultView } from "./result-view.ts";
import { StreamLabel } from "./stream-label.tsx";
import type { Measure } from "./tally.ts";

export interface EffectRow {
  id: string;
  label: string;
  figure: Released;
}

interface EffectChartProps {
  view: ResultView;
  heading: string;
  rows: EffectRow[];
  /** What was expected of doing nothing, where it was judged as well: then all figures are of the people who judged both. */
  nul?: readonly Released[];
  /** What the sentence compares, and with what: names as they stand within a sentence. */
  compared: { name: string; figure: Released | null }[];
  measure?: Measure;
}

/** How expectations divide over worse and better, one bar per row, with the sentence and the table that go with it. */
export function EffectChart({ view, heading, rows, compared, measure = "own", nul }: EffectChartProps) {
  const { t, language } = useText();
  const figures = rows.map(({ figure }) => figure).filter((figure) => !nul?.includes(figure));
  return (
    <Figure
      heading={heading}
      message={effectSentence(t, language, { stream: view.stream, measure, rows: compared })}
      note={<StreamLabel audience={view.results.audience} stream={view.stream} />}
      {...sourced(t, language, view, { kind: "expectation", figures, ...(nul?.length ? { nul } : {}) })}
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
