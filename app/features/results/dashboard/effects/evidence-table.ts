import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { formatNumber, formatSigned } from "~/ui/format.ts";
import { estimateText } from "../../evidence.tsx";
import { peopleText, percentText, withheldText } from "../../figure-text.ts";
import type { Figure, Released } from "../../released.ts";

/** One estimate of each figure in a table, under its heading. */
export interface EstimateColumn {
  key: string;
  header: string;
  write: (figure: Figure) => string;
}

export interface EvidenceRow {
  id: string;
  label: string;
  figure: Released | null | undefined;
}

interface EvidenceTableOptions {
  caption: string;
  /** What the rows are. */
  corner: string;
  estimates: EstimateColumn[];
  rows: EvidenceRow[];
  empty?: string;
}

/**
 * A table of figures with all that each rests on: estimate [low – high], people, effective number of people, don't know and
 * snapshot (docs/requirements.md M-2.15).
 */
export function evidenceTable(t: TFunction, language: Language, options: EvidenceTableOptions): DataTableProps {
  const columns = [...options.estimates, ...basisColumns(t, language, options.rows)];
  return {
    caption: options.caption,
    columns: [
      { key: "row", header: options.corner },
      ...columns.map(({ key, header }) => ({ key, header, numeric: true })),
    ],
    rows: options.rows.map(({ id, label, figure }) => {
      if (!figure || figure.withheld) return { id, row: label, people: withheldText(figure, t, language) };
      return { id, row: label, ...Object.fromEntries(columns.map(({ key, write }) => [key, write(figure)])) };
    }),
    ...(options.empty ? { empty: options.empty } : {}),
  };
}

/** What figures rest on; the effective number of people only where answers are weighted. */
function basisColumns(t: TFunction, language: Language, rows: readonly EvidenceRow[]): EstimateColumn[] {
  const isWeighted = rows.some(({ figure }) => figure && !figure.withheld && figure.effectiveSize !== null);
  const effective: EstimateColumn = {
    key: "effective",
    header: t("effectBoard.column.effective"),
    write: ({ effectiveSize }) => (effectiveSize === null ? "" : formatNumber(effectiveSize, language, 0)),
  };
  return [
    { key: "people", header: t("results.column.people"), write: (figure) => peopleText(figure, t, language) },
    ...(isWeighted ? [effective] : []),
    {
      key: "dontKnow",
      header: t("results.column.dontKnow"),
      write: (figure) => percentText(figure.dontKnow, language),
    },
    {
      key: "snapshot",
      header: t("effectBoard.column.snapshot"),
      write: (figure) => formatNumber(figure.snapshot, language, 0),
    },
  ];
}

/** A column with the mean of an effect and its margin: "+0,4 [+0,2 – +0,6]". */
export function effectColumn(header: string, language: Language): EstimateColumn {
  return { key: "estimate", header, write: (figure) => effectText(figure, language) };
}

/** The mean of an effect with its sign and margin, or nothing for a figure without a scale. */
function effectText({ scale }: Figure, language: Language): string {
  return scale ? estimateText(scale.mean, scale.meanRange, (value) => formatSigned(value, language)) : "";
}
