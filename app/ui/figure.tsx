import type { ReactNode } from "react";
import { DataTable, type DataTableProps } from "./data-table.tsx";
import { Paragraph } from "./paragraph.tsx";

export interface FigureProps {
  heading: string;
  level?: 2 | 3 | 4;
  /** One sentence that says what the figure shows, made from the data. */
  message: ReactNode;
  /** The chart. */
  children: ReactNode;
  /** The same figures as a table. */
  table: DataTableProps;
  /** Opens the table, e.g. "Bekijk deze cijfers als tabel". */
  tableSummary: string;
  /** The line under the figure, in plain words. */
  source?: ReactNode;
  /** What the figures rest on, in the terms of the method: below the table, for who opens it. */
  basis?: ReactNode;
  /** Notes such as "ongewogen, open deelname", shown before the chart. */
  note?: ReactNode;
}

/** A chart with all it needs to be understood without seeing it: heading, message, table and source. */
export function Figure(props: FigureProps) {
  const Tag = `h${props.level ?? 3}` as const;
  return (
    <figure className="utrecht-figure ui-figure">
      <Tag className="nl-heading nl-heading--level-3">{props.heading}</Tag>
      <p className="nl-paragraph ui-figure__message">{props.message}</p>
      {props.note ? <div className="ui-figure__note">{props.note}</div> : null}
      <div className="ui-figure__chart">{props.children}</div>
      <details className="ui-details">
        <summary>{props.tableSummary}</summary>
        <div className="ui-details__body">
          <DataTable {...props.table} />
          {props.basis ? <Paragraph small>{props.basis}</Paragraph> : null}
        </div>
      </details>
      {props.source ? (
        <figcaption className="utrecht-figure__caption ui-figure__source">{props.source}</figcaption>
      ) : null}
    </figure>
  );
}
