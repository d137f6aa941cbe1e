import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber } from "~/ui/format.ts";
import { MeanBar } from "~/ui/mean-bar.tsx";
import { peopleText, percentText, sourceText, withheldText } from "./figure-text.ts";
import { GroupTable } from "./group-table.tsx";
import { rankingOf } from "./ranking.ts";
import { rankingSentence } from "./ranking-sentence.ts";
import type { Figure as ReleasedFigure } from "./released.ts";
import type { ItemResult } from "./result.ts";
import { meanOf, type ResultView, shownFigures } from "./result-view.ts";
import { StreamLabel } from "./stream-label.tsx";

type Kind = "importance" | "satisfaction";

const domains: Record<Kind, readonly [number, number]> = { importance: [1, 5], satisfaction: [1, 10] };

/** One mean per theme: how important it is, or how satisfied people are with it. */
export function ThemeMeans({ view, results, kind }: { view: ResultView; results: ItemResult[]; kind: Kind }) {
  const { t, language } = useText();
  if (results.length === 0) return null;
  const heading = t(`results.value.${kind}`);
  const write = (value: number) => formatNumber(value, language, 1);
  const rows = results.map((result) => ({ id: result.item.code, label: themeName(result, t), result }));
  const ranking = rankingOf(
    rows.map(({ label, result }) => ({ name: label, figure: result.everyone })),
    (figure) => figure.scale?.mean ?? 0,
  );
  return (
    <>
      <Figure
        heading={heading}
        level={2}
        message={rankingSentence(t, kind, ranking, write)}
        note={
          <>
            <StreamLabel stream={view.stream} />
            <span>{t(`results.value.${kind}Note`)}</span>
          </>
        }
        source={sourceText(t, language, view, { kind: "opinion", figures: results.map(({ everyone }) => everyone) })}
        table={meansTable(heading, rows, kind, t, language)}
        tableSummary={t("site.table.show")}
      >
        <MeanBar
          domain={domains[kind]}
          labels={{ withheld: t("results.tooFew"), nobody: t("results.nobody") }}
          language={language}
          rows={rows.map(({ id, label, result }) => ({
            id,
            label,
            value: meanOf(result.everyone),
            note: withheldText(result.everyone, t, language),
          }))}
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

interface Row {
  id: string;
  label: string;
  result: ItemResult;
}

function meansTable(caption: string, rows: Row[], kind: Kind, t: TFunction, language: Language): DataTableProps {
  const own = kind === "importance" ? importanceColumns(t, language) : gradeColumns(t, language);
  const columns = [
    {
      key: "mean",
      header: t("results.column.mean"),
      write: (figure: ReleasedFigure) => formatNumber(figure.scale?.mean ?? 0, language, 1),
    },
    ...own,
    {
      key: "dontKnow",
      header: t("results.column.dontKnow"),
      write: (figure: ReleasedFigure) => percentText(figure.dontKnow, language),
    },
    {
      key: "people",
      header: t("results.column.people"),
      write: (figure: ReleasedFigure) => peopleText(figure, t, language),
    },
  ];
  return {
    caption,
    columns: [
      { key: "theme", header: t("results.column.theme") },
      ...columns.map(({ key, header }) => ({ key, header, numeric: true })),
    ],
    rows: rows.map(({ id, label, result }) => {
      const [figure] = shownFigures([result.everyone]);
      if (!figure) return { id, theme: label, people: withheldText(result.everyone, t, language) };
      return { id, theme: label, ...Object.fromEntries(columns.map(({ key, write }) => [key, write(figure)])) };
    }),
  };
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
  return (["sevenOrMore", "fourOrLess"] as const).map((key) => ({
    key,
    header: t(`results.column.${key}`),
    write: (figure: ReleasedFigure) => percentText(figure.scale?.[key] ?? 0, language),
  }));
}
