import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Figure } from "~/ui/figure.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { type AmountWords, amountText, middleHalfText } from "./amount-text.ts";
import { sourced, withheldText } from "./figure-text.ts";
import { GroupTable } from "./group-table.tsx";
import type { AmountFigure as ToldFigure } from "./released.ts";
import type { ItemResult } from "./result.ts";
import { type ResultView, shownFigures, textOf } from "./result-view.ts";
import { PrecisionLabel, StreamLabel } from "./stream-label.tsx";

/** What lies in the middle of the numbers or dates that people gave, and between which the middle half of them lies. */
export function AmountFigure({ view, result }: { view: ResultView; result: ItemResult }) {
  const { t, language } = useText();
  const words = { t, language, unit: result.item.unit };
  const heading = textOf(result, language);
  const [amount] = shownFigures([result.everyone]).flatMap((figure) => figure.amount ?? []);
  const facts = amount ? factsOf(words, amount) : [];
  return (
    <>
      <Figure
        heading={heading}
        message={amount ? sentenceOf(words, result, amount) : t("results.sentence.withheld")}
        note={
          <>
            <StreamLabel audience={view.results.audience} stream={view.stream} />
            <PrecisionLabel figure={result.everyone} />
            <span>{t("results.amount.note")}</span>
          </>
        }
        {...sourced(t, language, view, { kind: "opinion", figures: [result.everyone] })}
        table={{
          caption: heading,
          columns: [
            { key: "term", header: t("results.amount.what") },
            { key: "value", header: t("results.column.answer"), numeric: true },
          ],
          rows: facts.map(({ term, value }) => ({ id: term, term, value })),
          empty: withheldText(result.everyone, t, language),
        }}
        tableSummary={t("site.table.show")}
      >
        {amount ? (
          <DescriptionList items={facts} />
        ) : (
          <Paragraph>{withheldText(result.everyone, t, language)}</Paragraph>
        )}
      </Figure>
      {view.by ? <AmountGroups heading={heading} result={result} view={view} words={words} /> : null}
    </>
  );
}

function factsOf(words: AmountWords, amount: ToldFigure) {
  return [
    { term: words.t("results.amount.median"), value: amountText(words, amount.median) },
    { term: words.t("results.amount.middle"), value: middleHalfText(words, amount) },
  ];
}

function sentenceOf(words: AmountWords, { item }: ItemResult, amount: ToldFigure): string {
  const kind = item.type === "date" ? "date" : "number";
  const told = { median: amountText(words, amount.median), middle: middleHalfText(words, amount) };
  return words.t(`results.sentence.${kind}`, told);
}

interface AmountGroupsProps {
  view: ResultView;
  result: ItemResult;
  heading: string;
  words: AmountWords;
}

function AmountGroups({ view, result, heading, words }: AmountGroupsProps) {
  const { t } = words;
  const figures = result.groups.map(({ figure }) => figure);
  const column = (key: string, write: (amount: ToldFigure) => string) => ({
    key,
    figures,
    write: ({ amount }: { amount?: ToldFigure }) => (amount ? write(amount) : ""),
  });
  return (
    <GroupTable
      columns={[
        { header: t("results.amount.median"), ...column("median", ({ median }) => amountText(words, median)) },
        { header: t("results.amount.middle"), ...column("middle", (amount) => middleHalfText(words, amount)) },
      ]}
      groups={result.groups.map(({ value }) => value)}
      heading={heading}
      kind="median"
      view={view}
    />
  );
}
