import type { ReactNode } from "react";
import { useDomId } from "./dom-id.ts";

export interface Column {
  key: string;
  header: string;
  numeric?: boolean;
}
export interface DataTableProps {
  caption: string;
  /** The caption is read out but not shown, when a heading right above says the same. */
  captionHidden?: boolean;
  /**
   * On a phone what names a row stands above its cells, each after the name of its column, for cells that hold a line of text.
   * `labelled`: the name of the column stands above the cell, and short cells stand beside each other.
   */
  stacked?: boolean | "labelled";
  /** Two short columns, which a whole page would set far apart. */
  narrow?: boolean;
  /** The first column names the row. */
  columns: Column[];
  rows: ({ id: string } & Record<string, ReactNode>)[];
  /** What to say when there are no rows. */
  empty?: string;
}

/** A wide table scrolls in its own region; the keyboard must be able to reach that region to scroll it. */
const scrollsByKeyboard = { tabIndex: 0 } as const;

/** A table of data. */
export function DataTable({ caption, captionHidden, stacked, narrow, columns, rows, empty }: DataTableProps) {
  const id = useDomId();
  const isLabelled = stacked === "labelled";
  const looks = `${stacked ? " ui-table--stacked" : ""}${isLabelled ? " ui-table--labelled" : ""}${narrow ? " ui-table--narrow" : ""}`;
  return (
    <div className="utrecht-table-container ui-table-region" {...scrollsByKeyboard}>
      <table className={`utrecht-table ui-table${looks}`}>
        <caption className={`utrecht-table__caption${captionHidden ? " ui-hidden" : ""}`} id={id}>
          {caption}
        </caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map((column) => (
              <th className={cellClass("header-cell", column)} key={column.key} scope="col">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr className="utrecht-table__row" key={row.id}>
              {columns.map((column, index) => (
                <Cell column={column} isNamed={Boolean(stacked)} key={column.key} rowHeader={index === 0}>
                  {row[column.key]}
                </Cell>
              ))}
            </tr>
          ))}
          {rows.length === 0 && empty ? (
            <tr className="utrecht-table__row">
              <td className="utrecht-table__cell" colSpan={columns.length}>
                {empty}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

function cellClass(kind: "cell" | "header-cell", column: Column): string {
  return `utrecht-table__${kind}${column.numeric ? ` utrecht-table__${kind}--numeric-column ui-number` : ""}`;
}

interface CellProps {
  column: Column;
  rowHeader: boolean;
  /** The cell carries the name of its column, for where the head of the table does not show. */
  isNamed: boolean;
  children: ReactNode;
}

function Cell({ column, rowHeader, isNamed, children }: CellProps) {
  const className = cellClass("cell", column);
  if (!rowHeader) {
    return (
      <td className={className} data-label={isNamed ? column.header : undefined}>
        {children}
      </td>
    );
  }
  return (
    <th className={`${className} ui-row-header`} scope="row">
      {children}
    </th>
  );
}
