import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { isCounted } from "../../counted-type.ts";
import { estimateText } from "../../evidence.tsx";
import { percentText } from "../../figure-text.ts";
import { gapKey } from "../../findings.ts";
import type { Breakdown } from "../../group.ts";
import type { Figure, Range } from "../../released.ts";
import type { ItemResult } from "../../result.ts";
import { answerNames, type ResultView, shownFigures, textOf } from "../../result-view.ts";
import { ClearFirst } from "./clear-first.tsx";
import { type EstimateColumn, effectColumn } from "./evidence-table.ts";
import { GapOfGroups } from "./gap-of-groups.tsx";
import { GroupEvidence } from "./group-evidence.tsx";
import { tooManyDontKnow } from "./winners-and-losers.ts";

interface ItemGroupsProps {
  view: ResultView & { by: Breakdown };
  results: readonly ItemResult[];
}

/** The answers to each question per group: grades and scores with their gap, choices with the part that chose each answer. */
export function ItemGroupsView({ view, results }: ItemGroupsProps) {
  const { t } = useText();
  const asked = results.filter(({ item }) => item.type !== "open_text" && isCounted(item));
  if (asked.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("effectBoard.groups.perItem")}</Heading>
      <ClearFirst
        parts={asked.map((result) => ({
          id: result.item.code,
          clear: view.results.findings.gaps[gapKey(result.item.code, "own", view.by)]?.differs === true,
          view: <ItemGroups result={result} view={view} />,
        }))}
        stream={view.stream}
      />
    </>
  );
}

function ItemGroups({ view, result }: { view: ItemGroupsProps["view"]; result: ItemResult }) {
  const { t, language } = useText();
  const heading = textOf(result, language);
  if (shownFigures(result.groups.map(({ figure }) => figure)).length === 0) {
    return (
      <section className="ui-flow ui-subject">
        <Heading level={3}>{heading}</Heading>
        <Paragraph>{t("results.groups.allWithheld")}</Paragraph>
      </section>
    );
  }
  const hasScale = shownFigures([result.everyone]).some(({ scale }) => scale !== null);
  return (
    <section className="ui-flow ui-subject">
      <Heading level={3}>{heading}</Heading>
      {hasScale ? (
        <GapOfGroups
          measure="own"
          result={result}
          tooManyDontKnow={tooManyDontKnow(result.everyone)}
          view={view}
          write={(mean) => formatNumber(mean, language, 1)}
        />
      ) : null}
      <GroupEvidence
        estimates={estimatesOf(t, language, result)}
        everyone={result.everyone}
        groups={result.groups}
        heading={heading}
        view={view}
      />
    </section>
  );
}

/** The columns that fit the kind of question. */
function estimatesOf(t: TFunction, language: Language, result: ItemResult): EstimateColumn[] {
  const header = t("effectBoard.column.average");
  switch (result.item.type) {
    case "effect":
      return [effectColumn(header, language)];
    case "grade":
      return [
        meanColumn(header, language),
        {
          key: "sevenOrMore",
          header: t("results.column.sevenOrMore"),
          write: ({ scale }) => (scale ? shareText(scale.sevenOrMore, scale.sevenOrMoreRange, language) : ""),
        },
      ];
    case "importance":
      return [meanColumn(header, language)];
    default:
      return shareColumns(result, language);
  }
}

function meanColumn(header: string, language: Language): EstimateColumn {
  const write = (value: number) => formatNumber(value, language, 1);
  const written = ({ scale }: Figure) => (scale ? estimateText(scale.mean, scale.meanRange, write) : "");
  return { key: "estimate", header, write: written };
}

function shareColumns(result: ItemResult, language: Language): EstimateColumn[] {
  const [figure] = shownFigures([result.everyone, ...result.groups.map((group) => group.figure)]);
  if (!figure) return [];
  return answerNames(result, figure, language).map((header, index) => ({
    key: `answer ${index}`,
    header,
    write: ({ percentages, percentageRanges }) =>
      shareText(percentages[index] ?? 0, percentageRanges?.[index] ?? null, language),
  }));
}

function shareText(percent: number, range: Range | null, language: Language): string {
  return estimateText(percent, range, (value) => percentText(value, language));
}
