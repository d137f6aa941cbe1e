import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DistributionBar } from "~/ui/distribution-bar.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Evidence, estimateText } from "./evidence.tsx";
import { percentText, sourced, withheldText } from "./figure-text.ts";
import { GroupTable } from "./group-table.tsx";
import type { Figure as ReleasedFigure } from "./released.ts";
import type { ItemResult } from "./result.ts";
import { answerNames, type ResultView, shownFigures, textOf } from "./result-view.ts";
import { PrecisionLabel, StreamLabel } from "./stream-label.tsx";

/** How grades divide over 1 to 10, with the mean and CBS's limits of satisfied and dissatisfied. */
export function GradeFigure({ view, result }: { view: ResultView; result: ItemResult }) {
  const { t, language } = useText();
  const heading = textOf(result, language);
  const [figure] = shownFigures([result.everyone]);
  const names = figure ? answerNames(result, figure, language) : [];
  const message = useGradeSentence(result);
  return (
    <>
      <Figure
        heading={heading}
        message={message}
        note={
          <>
            <StreamLabel audience={view.results.audience} stream={view.stream} />
            <PrecisionLabel figure={result.everyone} />
            {figure ? <Evidence estimate={meanText(figure, language)} figure={figure} /> : null}
          </>
        }
        {...sourced(t, language, view, { kind: "opinion", figures: [result.everyone] })}
        table={{
          caption: heading,
          columns: [
            { key: "answer", header: t("results.column.answer") },
            { key: "share", header: t("results.column.share"), numeric: true },
          ],
          rows: names.map((name, index) => ({ id: name, answer: name, share: shareText(figure, index, language) })),
          empty: withheldText(result.everyone, t, language),
        }}
        tableSummary={t("site.table.show")}
      >
        {figure ? (
          <DistributionBar
            bars={names.map((label, index) => ({ label, count: figure.percentages[index] ?? 0 }))}
            description={message}
            labels={{ nobody: t("results.nobody") }}
            language={language}
            title={t("results.survey.distribution")}
          />
        ) : (
          <Paragraph>{withheldText(result.everyone, t, language)}</Paragraph>
        )}
      </Figure>
      {view.by ? <GradeGroups heading={heading} result={result} view={view} /> : null}
    </>
  );
}

function useGradeSentence({ everyone }: ItemResult): string {
  const { t, language } = useText();
  const [figure] = shownFigures([everyone]);
  if (!figure?.scale) return t("results.sentence.withheld");
  return t("results.sentence.grade", {
    mean: formatNumber(figure.scale.mean, language, 1),
    high: percentText(figure.scale.sevenOrMore, language),
    low: percentText(figure.scale.fourOrLess, language),
  });
}

function meanText({ scale }: ReleasedFigure, language: Language): string {
  return scale ? estimateText(scale.mean, scale.meanRange, (value) => formatNumber(value, language, 1)) : "";
}

function shareText(figure: ReleasedFigure | undefined, index: number, language: Language): string {
  const write = (percent: number) => percentText(percent, language);
  return estimateText(figure?.percentages[index] ?? 0, figure?.percentageRanges?.[index] ?? null, write);
}

function GradeGroups({ view, result, heading }: { view: ResultView; result: ItemResult; heading: string }) {
  const { t, language } = useText();
  const figures = result.groups.map(({ figure }) => figure);
  return (
    <GroupTable
      heading={heading}
      kind="mean"
      columns={[
        {
          key: "mean",
          header: t("results.column.mean"),
          figures,
          write: (figure) => formatNumber(figure.scale?.mean ?? 0, language, 1),
        },
      ]}
      groups={result.groups.map(({ value }) => value)}
      view={view}
    />
  );
}
