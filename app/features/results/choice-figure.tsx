import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber } from "~/ui/format.ts";
import { MeanBar } from "~/ui/mean-bar.tsx";
import { choiceNote } from "./choice-note.ts";
import { estimateText } from "./evidence.tsx";
import { percentText, sourced, withheldText } from "./figure-text.ts";
import { GroupTable } from "./group-table.tsx";
import { rankingOf } from "./ranking.ts";
import { rankingSentence } from "./ranking-sentence.ts";
import type { Range } from "./released.ts";
import type { ItemResult } from "./result.ts";
import { answerNames, type ResultView, shownFigures, textOf } from "./result-view.ts";
import { PrecisionLabel, StreamLabel } from "./stream-label.tsx";

/** Which share of people gave each answer, in the order of the question. */
export function ChoiceFigure({ view, result }: { view: ResultView; result: ItemResult }) {
  const { t, language } = useText();
  const heading = result.item.type === "top_k" ? t("results.value.topThree") : textOf(result, language);
  const answers = useAnswers(result);
  return (
    <>
      <Figure
        heading={heading}
        message={useAnswerSentence(result)}
        note={
          <>
            <StreamLabel audience={view.results.audience} stream={view.stream} />
            <PrecisionLabel figure={result.everyone} />
            <span>{choiceNote(t, result)}</span>
          </>
        }
        {...sourced(t, language, view, { kind: "opinion", figures: [result.everyone] })}
        table={{
          caption: heading,
          columns: [
            { key: "answer", header: t("results.column.answer") },
            { key: "share", header: t("results.column.share"), numeric: true },
            ...(answers.some(({ place }) => place !== null)
              ? [{ key: "place", header: t("results.column.meanPlace"), numeric: true }]
              : []),
          ],
          rows: answers.map(({ id, label, percent, range, place }) => ({
            id,
            answer: label,
            share: estimateText(percent, range, (value) => percentText(value, language)),
            place: place === null ? "" : formatNumber(place, language, 1),
          })),
          empty: withheldText(result.everyone, t, language),
        }}
        tableSummary={t("site.table.show")}
      >
        <MeanBar
          decimals={0}
          domain={[0, 100]}
          labels={{ withheld: t("results.tooFew"), nobody: withheldText(result.everyone, t, language) }}
          language={language}
          rows={answers.map(({ id, label, percent }) => ({ id, label, value: percent }))}
        />
      </Figure>
      {view.by ? <ChoiceGroups answers={answers} heading={heading} result={result} view={view} /> : null}
    </>
  );
}

interface Answer {
  id: string;
  label: string;
  percent: number;
  range: Range | null;
  /** Mean place in an order; null where there is none. */
  place: number | null;
}

function useAnswers(result: ItemResult): Answer[] {
  const { language } = useText();
  const [figure] = shownFigures([result.everyone]);
  if (!figure) return [];
  return answerNames(result, figure, language).map((label, index) => ({
    id: String(figure.lowest + index),
    label,
    percent: figure.percentages[index] ?? 0,
    range: figure.percentageRanges?.[index] ?? null,
    place: figure.meanPlaces?.[index] ?? null,
  }));
}

function useAnswerSentence(result: ItemResult): string {
  const { t, language } = useText();
  const rows = useAnswers(result).map(({ label }, index) => ({ label, index }));
  const ranking = rankingOf(
    rows.map(({ label, index }) => ({ name: label, figure: shareAsFigure(result, index) })),
    ({ percentages, percentageRanges }) => ({ value: percentages[0] ?? 0, range: percentageRanges?.[0] ?? null }),
  );
  return rankingSentence(t, language, {
    subject: result.item.type === "top_k" ? "topThree" : result.item.type === "points" ? "points" : "answer",
    ranking,
    write: (share) => percentText(share, language),
  });
}

function shareAsFigure({ everyone }: ItemResult, index: number) {
  if (everyone.withheld) return everyone;
  const range = everyone.percentageRanges?.[index];
  return {
    ...everyone,
    percentages: [everyone.percentages[index] ?? 0],
    percentageRanges: range ? [range] : null,
  };
}

interface ChoiceGroupsProps {
  view: ResultView;
  result: ItemResult;
  heading: string;
  answers: Answer[];
}

function ChoiceGroups({ view, result, heading, answers }: ChoiceGroupsProps) {
  const { language } = useText();
  const figures = result.groups.map(({ figure }) => figure);
  return (
    <GroupTable
      heading={heading}
      kind="share"
      columns={answers.map(({ id, label }, index) => ({
        key: `answer ${id}`,
        header: label,
        figures,
        write: (figure) => percentText(figure.percentages[index] ?? 0, language),
      }))}
      groups={result.groups.map(({ value }) => value)}
      view={view}
    />
  );
}
