import { Readable } from "node:stream";
import { harmless, linesOf, numberText, type StreamedTable, type TableCell } from "./streamed-table.ts";

/** By which a spreadsheet knows that the file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";
/** Characters that are gathered before they go out: a line at a time would cost a system call each. */
const AT_ONCE = 32_768;

/**
 * The table as a CSV file (RFC 4180: commas, CRLF, quotes doubled) in UTF-8 with a byte order mark, a part at a time.
 * When the rows fail the stream fails: a file that looks whole is whole.
 */
export function csvStream(table: StreamedTable): Readable {
  return Readable.from(parts(table), { objectMode: false });
}

async function* parts(table: StreamedTable): AsyncGenerator<string> {
  let gathered = BYTE_ORDER_MARK;
  for await (const line of linesOf(table)) {
    gathered += `${line.map(written).join(",")}\r\n`;
    if (gathered.length < AT_ONCE) continue;
    yield gathered;
    gathered = "";
  }
  if (gathered !== "") yield gathered;
}

function written(cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberText(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
