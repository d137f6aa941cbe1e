/** What a cell of a table for download holds: a number stays a number, everything else is text; null is empty. */
export type TableCell = string | number | null;

/** A table whose rows come one after the other, so that it never stands in memory as a whole. */
export interface StreamedTable {
  columns: readonly string[];
  rows: AsyncIterable<readonly TableCell[]>;
  /** The line under the last row, by which a reader can tell that the file is whole. */
  closing: (rows: number) => readonly TableCell[];
}

/** The lines of a table from its header to its closing line, each with as many cells as there are columns. */
export async function* linesOf({ columns, rows, closing }: StreamedTable): AsyncGenerator<readonly TableCell[]> {
  yield columns;
  let count = 0;
  for await (const row of rows) {
    if (row.length !== columns.length) throw new RangeError(`A row of ${row.length} cells under ${columns.length}`);
    count += 1;
    yield row;
  }
  const last = closing(count);
  yield [...last, ...Array.from({ length: Math.max(0, columns.length - last.length) }, () => null)];
}

/** First characters that make a spreadsheet read a text as a formula, or cut it off. */
const LIKE_A_FORMULA = new Set(["=", "+", "-", "@", "\t", "\r", "\n", "\0"]);

/** The text of a cell as it may stand in a spreadsheet: one that would be a formula gets a quote before it (EXP-3). */
export function harmless(text: string): string {
  return LIKE_A_FORMULA.has(text.charAt(0)) ? `'${text}` : text;
}

/** A number as a file holds it, with a point before the decimals. @throws RangeError when it is not finite. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a table`);
  return String(value);
}
