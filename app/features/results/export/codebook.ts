import type { TFunction } from "i18next";
import type { StreamedTable } from "~/platform/table/streamed-table.ts";
import { precisionLimits } from "../figure-text.ts";
import { exportColumns, type MoreColumns, type Scores } from "./export-columns.ts";

/** One column of a file with figures, in words. */
export interface ColumnMeaning {
  column: string;
  meaning: string;
}

const plain = [
  ...["round", "snapshot", "counted_in", "method_version", "margins_version", "stream", "item", "theme", "scenario"],
  ...["measure", "breakdown", "group", "group_name", "people", "effective_size", "precision", "mean", "median"],
  ...["net_effect", "dont_know", "quartile_1", "quartile_3"],
] as const;
type Plain = (typeof plain)[number];

/**
 * What each column of a file with figures holds, in the order of `exportColumns`. Without scores the shares stand once, and
 * what only some questions have too.
 */
export function codebook(t: TFunction, scores: Scores | null, more?: MoreColumns): ColumnMeaning[] {
  const columns = exportColumns(scores, more).map((column) => ({ column, meaning: meaningOf(t, column) }));
  if (scores) return columns;
  const { share, low, high } = { share: "share_N", low: "share_N_low", high: "share_N_high" };
  return [
    ...columns,
    { column: share, meaning: t("openData.column.share", { score: "N" }) },
    { column: low, meaning: t("openData.column.low", { column: share }) },
    { column: high, meaning: t("openData.column.high", { column: share }) },
    ...(["quartile_1", "quartile_3"] as const).map((column) => ({ column, meaning: meaningOf(t, column) })),
    { column: "mean_place_N", meaning: t("openData.column.mean_place", { option: "N" }) },
  ];
}

function meaningOf(t: TFunction, column: string): string {
  const [, of = "", bound] = /^(.+)_(low|high)$/.exec(column) ?? [];
  if (bound === "low" || bound === "high") return t(`openData.column.${bound}`, { column: of });
  const [, score] = /^share_(-?\d+)$/.exec(column) ?? [];
  if (score !== undefined) return t("openData.column.share", { score });
  const [, option] = /^mean_place_(\d+)$/.exec(column) ?? [];
  if (option !== undefined) return t("openData.column.mean_place", { option });
  return isPlain(column) ? t(`openData.column.${column}`, precisionLimits) : column;
}

function isPlain(column: string): column is Plain {
  return (plain as readonly string[]).includes(column);
}

/** The same as a table to go with the figures; its last line says what one may do with them. */
export function codebookTable(t: TFunction, scores: Scores | null, more: MoreColumns): StreamedTable {
  return {
    columns: [t("openData.codebook.column"), t("openData.codebook.meaning")],
    rows: rowsOf(codebook(t, scores, more)),
    closing: () => [t("openData.codebook.licence"), t("openData.licence.results")],
  };
}

async function* rowsOf(columns: readonly ColumnMeaning[]) {
  for (const { column, meaning } of columns) yield [column, meaning];
}
