import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber } from "~/ui/format.ts";
import { MarkedBars } from "~/ui/marked-bars.tsx";
import { evidenceTable } from "./dashboard/effects/evidence-table.ts";
import { estimateText } from "./evidence.tsx";
import { percentText, sourced, withheldText } from "./figure-text.ts";
import { GroupTable } from "./group-table.tsx";
import { normKinds, type ThemeNorms } from "./norms/theme-norm.ts";
import { comparedMean, rankingOf } from "./ranking.ts";
import { rankingSentence } from "./ranking-sentence.ts";
import type { Figure as ReleasedFigure } from "./released.ts";
import type { ItemResult } from "./result.ts";
import { meanOf, type ResultView } from "./result-view.ts";
import { StreamLabel } from "./stream-label.tsx";

type Kind = "importance" | "satisfaction";

const domains: Record<Kind, readonly [number, number]> = { importance: [1, 5], satisfaction: [1, 10] };

interface ThemeMeansProps {
  view: ResultView;
  results: ItemResult[];
  kind: Kind;
  /** The lines of the council, of satisfaction only. */
  norms?: ThemeNorms;
}

interface Row {
  id: string;
  label: string;
  result: ItemResult;
}

/** One mean per theme with its interval: how important it is, or how satisfied people are with it and what the council wants. */
export function ThemeMeans({ view, results, kind, norms = {} }: ThemeMeansProps) {
  const { t, language } = useText();
  if (results.length === 0) return null;
  const heading = t(`results.value.${kind}`);
  const write = (value: number) => formatNumber(value, language, 1);
  const rows = results.map((result) => ({ id: result.item.code, label: themeName(result, t), result }));
  const ranking = rankingOf(
    rows.map(({ label, result }) => ({ name: label, figure: result.everyone })),
    comparedMean,
  );
  return (
    <>
      <Figure
        heading={heading}
        level={2}
        message={rankingSentence(t, language, { subject: kind, ranking, write })}
        note={
          <>
            <StreamLabel audience={view.results.audience} stream={view.stream} />
            <span>{t(`results.value.${kind}Note`)}</span>
          </>
        }
        {...sourced(t, language, view, { kind: "opinion", figures: results.map(({ everyone }) => everyone) })}
        table={evidenceTable(t, language, {
          caption: heading,
          corner: t("results.column.theme"),
          estimates: [
            { key: "mean", header: t("results.column.mean"), write: (figure) => meanText(figure, language) },
            ...(kind === "importance" ? importanceColumns(t, language) : gradeColumns(t, language)),
          ],
          rows: rows.map(({ id, label, result }) => ({ id, label, figure: result.everyone })),
        })}
        tableSummary={t("site.table.show")}
      >
        <MarkedBars
          domain={domains[kind]}
          markNames={{ norm: t("valueBoard.norms.kind.norm"), ambition: t("valueBoard.norms.kind.ambition") }}
          nobody={t("results.nobody")}
          rows={rows.map((row) => barOf(t, language, row, norms))}
        />
      </Figure>
      {view.by ? (
        <GroupTable
          heading={heading}
          kind="mean"
          columns={rows.map(({ id, label, result }) => ({
            key: id,
            header: label,
            figures: result.groups.map(({ figure }) => figure),
            write: (figure) => write(figure.scale?.mean ?? 0),
          }))}
          groups={results[0]?.groups.map(({ value }) => value) ?? []}
          view={view}
        />
      ) : null}
    </>
  );
}

function themeName({ item }: ItemResult, t: TFunction): string {
  return item.themeCode ? t(`framework.theme.${item.themeCode}`) : item.code;
}

function barOf(t: TFunction, language: Language, { id, label, result }: Row, norms: ThemeNorms) {
  const { everyone, item } = result;
  const scale = everyone.withheld ? null : everyone.scale;
  const lines = item.themeCode ? norms[item.themeCode] : undefined;
  return {
    id,
    label,
    value: meanOf(everyone),
    text: everyone.withheld ? "" : meanText(everyone, language),
    low: scale?.meanRange?.[0],
    high: scale?.meanRange?.[1],
    note: withheldText(everyone, t, language),
    marks: normKinds.flatMap((kind) => {
      const line = lines?.[kind];
      return line ? [{ kind, value: line.grade }] : [];
    }),
  };
}

function meanText({ scale }: ReleasedFigure, language: Language): string {
  return scale ? estimateText(scale.mean, scale.meanRange, (value) => formatNumber(value, language, 1)) : "";
}

const importanceSteps = ["score1", "score2", "score3", "score4", "score5"] as const;

function importanceColumns(t: TFunction, language: Language) {
  return importanceSteps.map((step, index) => ({
    key: step,
    header: t(`responses.importance.${step}`),
    write: (figure: ReleasedFigure) => percentText(figure.percentages[index] ?? 0, language),
  }));
}

function gradeColumns(t: TFunction, language: Language) {
  const share = (percent: number) => percentText(percent, language);
  return [
    {
      key: "sevenOrMore",
      header: t("results.column.sevenOrMore"),
      write: ({ scale }: ReleasedFigure) =>
        scale ? estimateText(scale.sevenOrMore, scale.sevenOrMoreRange, share) : "",
    },
    {
      key: "fourOrLess",
      header: t("results.column.fourOrLess"),
      write: ({ scale }: ReleasedFigure) => (scale ? share(scale.fourOrLess) : ""),
    },
  ];
}
