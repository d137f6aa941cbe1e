import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { peopleText, percentText, withheldText } from "../../figure-text.ts";
import type { Released } from "../../released.ts";
import type { ItemResult } from "../../result.ts";
import { textOf } from "../../result-view.ts";
import type { EstimateColumn } from "../effects/evidence-table.ts";
import { estimatesOf } from "../effects/item-estimates.ts";
import { momentsOf } from "../values/series.ts";
import type { Stretch } from "./survey-series.ts";

interface StretchTablesProps {
  result: ItemResult;
  stretches: readonly Stretch[];
}

/** The rounds that asked a question, as a table for each wording: under other words are other answers. */
export function StretchTables({ result, stretches }: StretchTablesProps) {
  const { t, language } = useText();
  return (
    <section className="ui-flow">
      <Heading level={3}>{textOf(result, language)}</Heading>
      {stretches.map((stretch, place) => (
        <StretchTable key={stretch.rounds[0]?.slug} isEarlier={place > 0} stretch={stretch} />
      ))}
      {stretches.length === 0 ? <Paragraph>{t("results.tooFew")}</Paragraph> : null}
    </section>
  );
}

/** Answers below each other and rounds side by side: there are few rounds, and a telephone is narrow. */
function StretchTable({ stretch: { result, rounds }, isEarlier }: { stretch: Stretch; isEarlier: boolean }) {
  const { t, language } = useText();
  const question = textOf(result, language);
  const moments = momentsOf(rounds, result.item.code);
  const estimates = estimatesOf(t, language, { ...result, groups: groupsOf(moments) });
  return (
    <>
      {isEarlier ? (
        <Paragraph>
          <strong>{t("valueBoard.changes.otherWords", { round: moments.at(-1)?.label ?? "", question })}</strong>
        </Paragraph>
      ) : null}
      <DataTable
        caption={question}
        captionHidden
        columns={[
          { key: "answer", header: t("results.column.answer") },
          ...moments.map(({ slug, label }) => ({ key: slug, header: label, numeric: true })),
        ]}
        rows={[...estimates, ...basisOf(t, language)].map(({ key, header, write }) => ({
          id: key,
          answer: header,
          ...Object.fromEntries(moments.map(({ slug, released }) => [slug, cellOf(t, language, released, write)])),
        }))}
      />
    </>
  );
}

/** Of how many people the figures of a round are, and how many do not know. */
function basisOf(t: TFunction, language: Language): EstimateColumn[] {
  return [
    { key: "people", header: t("results.column.people"), write: (figure) => peopleText(figure, t, language) },
    {
      key: "dontKnow",
      header: t("results.column.dontKnow"),
      write: ({ dontKnow }) => percentText(dontKnow, language),
    },
  ];
}

function cellOf(t: TFunction, language: Language, released: Released | undefined, write: EstimateColumn["write"]) {
  return released && !released.withheld ? write(released) : withheldText(released, t, language);
}

/** The answers are named after the first figure that may be shown, of whichever round. */
function groupsOf(moments: ReturnType<typeof momentsOf>): ItemResult["groups"] {
  return moments.flatMap(({ slug, released }) =>
    released ? [{ value: slug, figure: released, difference: null }] : [],
  );
}
