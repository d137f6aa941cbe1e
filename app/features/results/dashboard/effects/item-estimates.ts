import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatNumber } from "~/ui/format.ts";
import { amountText, middleHalfText } from "../../amount-text.ts";
import { estimateText } from "../../evidence.tsx";
import { percentText } from "../../figure-text.ts";
import type { Figure, Range } from "../../released.ts";
import type { ItemResult } from "../../result.ts";
import { answerNames, shownFigures } from "../../result-view.ts";
import { type EstimateColumn, effectColumn } from "./evidence-table.ts";

/** The columns that fit the kind of question. */
export function estimatesOf(t: TFunction, language: Language, result: ItemResult): EstimateColumn[] {
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
    case "number":
    case "date":
      return amountColumns(t, language, result);
    default:
      return shareColumns(result, language);
  }
}

function amountColumns(t: TFunction, language: Language, { item }: ItemResult): EstimateColumn[] {
  const words = { t, language, unit: item.unit };
  return [
    {
      key: "median",
      header: t("results.amount.median"),
      write: ({ amount }) => (amount ? amountText(words, amount.median) : ""),
    },
    {
      key: "middle",
      header: t("results.amount.middle"),
      write: ({ amount }) => (amount ? middleHalfText(words, amount) : ""),
    },
  ];
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
