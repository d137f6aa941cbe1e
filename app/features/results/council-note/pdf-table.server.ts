import type { NoteTable } from "./note.ts";
import {
  type Document,
  type Element,
  ensure,
  heightOf,
  INK,
  INNER,
  LEFT,
  ornament,
  rule,
  SUBTLE,
  type TextStyle,
  unbroken,
  write,
} from "./pdf-sheet.server.ts";

const PADDING = 3.5;
const cellStyle: TextStyle = { size: 8.5, gap: 0.5 };

interface Layout {
  doc: Document;
  table: NoteTable;
  /** Left edge and width of each column. */
  columns: { x: number; width: number; inset: number; numeric: boolean }[];
}

/** Draws a table with its caption and notes; the row of headers stands again on every page that it goes on. */
export function drawTable(doc: Document, parent: Element, table: NoteTable): void {
  const layout: Layout = { doc, table, columns: columnsOf(table) };
  const headers = table.columns.map(({ header }) => header);
  const headerHeight = rowHeight(layout, headers, "bold");
  const firstRow = table.rows[0] ? rowHeight(layout, table.rows[0], "regular") : 0;
  const captionStyle: TextStyle = { font: "bold", size: 9.5 };
  ensure(doc, heightOf(doc, table.caption, captionStyle) + headerHeight + 2 * firstRow + 8);
  const element = doc.struct("Table");
  parent.add(element);
  write(doc, element, "Caption", table.caption, captionStyle);
  doc.y += 3;
  const head = doc.struct("THead");
  element.add(head);
  drawRow(layout, head, headers, { scope: "Column", height: headerHeight });
  const rows = doc.struct("TBody");
  element.add(rows);
  for (const row of table.rows) drawBodyRow(layout, rows, row, () => repeatHeaders(layout, headers, headerHeight));
  doc.y += 3;
  for (const note of table.notes) write(doc, parent, "P", note, { size: 8, color: SUBTLE, gap: 0.5 });
  doc.y += 10;
}

function columnsOf({ columns }: NoteTable): Layout["columns"] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  let x = LEFT;
  return columns.map(({ width: share, numeric }, index) => {
    const width = (share / total) * INNER;
    x += width;
    // Words after a column of numbers would touch them.
    const inset = !numeric && index > 0 ? 3 * PADDING : PADDING;
    return { x: x - width, width, inset, numeric };
  });
}

function rowHeight({ doc, columns }: Layout, cells: readonly string[], font: "regular" | "bold"): number {
  const heights = cells.map((cell, index) => {
    const { width: whole = INNER, inset = PADDING } = columns[index] ?? {};
    const width = whole - inset - PADDING;
    return heightOf(doc, cell, { ...cellStyle, font, width });
  });
  return Math.max(...heights) + 2 * PADDING;
}

function drawBodyRow(layout: Layout, rows: Element, cells: readonly string[], onNewPage: () => void): void {
  const { doc } = layout;
  const height = rowHeight(layout, cells, "regular");
  if (ensure(doc, height)) onNewPage();
  drawRow(layout, rows, cells, { scope: "Row", height });
}

interface RowOptions {
  /** All cells head a column, or only the first heads its row. */
  scope: "Column" | "Row";
  height: number;
}

function drawRow(layout: Layout, parent: Element, cells: readonly string[], { scope, height }: RowOptions): void {
  const { doc } = layout;
  const top = doc.y;
  if (scope === "Column") shade(doc, top, height);
  const row = doc.struct("TR");
  parent.add(row);
  for (const [index, cell] of cells.entries()) {
    const isHeader = scope === "Column" || index === 0;
    const element = doc.struct(isHeader ? "TH" : "TD", isHeader ? { scope } : {}, () => {
      writeCell(layout, cell, index, { top, isBold: scope === "Column" });
    });
    row.add(element);
  }
  rule(doc, top + height);
  doc.y = top + height;
}

function writeCell(
  { doc, columns }: Layout,
  cell: string,
  index: number,
  { top, isBold }: { top: number; isBold: boolean },
): void {
  const column = columns[index];
  if (!column) return;
  doc.font(isBold ? "bold" : "regular").fontSize(cellStyle.size ?? 9);
  doc.fillColor(INK).text(unbroken(cell), column.x + column.inset, top + PADDING, {
    width: column.width - column.inset - PADDING,
    align: column.numeric ? "right" : "left",
    lineGap: cellStyle.gap ?? 0,
  });
}

function shade(doc: Document, top: number, height: number): void {
  ornament(doc, () => doc.rect(LEFT, top, INNER, height).fill("#eceff2"));
}

/** On the next page the headers are there for the eye only: to a screen reader the table is one. */
function repeatHeaders(layout: Layout, headers: readonly string[], height: number): void {
  const { doc } = layout;
  const top = doc.y;
  shade(doc, top, height);
  ornament(doc, () => {
    for (const [index, header] of headers.entries()) writeCell(layout, header, index, { top, isBold: true });
  });
  rule(doc, top + height);
  doc.y = top + height;
}
