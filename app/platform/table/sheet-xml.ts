import { harmless, linesOf, numberText, type StreamedTable, type TableCell } from "./streamed-table.ts";

/** What a sheet of Excel can hold. */
const ROWS_AT_MOST = 1_048_576;
const CHARACTERS_AT_MOST = 32_767;
/** Characters that are gathered before they go out. */
const AT_ONCE = 32_768;

const START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const END = "</sheetData></worksheet>";

/**
 * The table as the XML of a worksheet, a part at a time. Texts are texts whatever they look like, and no cell is a
 * formula. @throws RangeError when there are more rows than a sheet holds.
 */
export async function* sheetXml(table: StreamedTable): AsyncGenerator<string> {
  const letters = table.columns.map((_, place) => columnLetters(place));
  let gathered = START;
  let number = 0;
  for await (const line of linesOf(table)) {
    number += 1;
    if (number > ROWS_AT_MOST) throw new RangeError(`More than ${ROWS_AT_MOST} rows do not fit in a sheet`);
    gathered += `<row r="${number}">${line.map((cell, place) => cellXml(cell, `${letters[place]}${number}`)).join("")}</row>`;
    if (gathered.length < AT_ONCE) continue;
    yield gathered;
    gathered = "";
  }
  yield gathered + END;
}

function cellXml(cell: TableCell, place: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${numberText(cell)}</v></c>`;
  const text = harmless(cell);
  if (text.length > CHARACTERS_AT_MOST) throw new RangeError(`A text of ${text.length} characters fits in no cell`);
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** The name of a column: A to Z, AA to ZZ and on. */
function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * A text inside XML. What XML cannot hold, and the carriage return that it would change, is written the way of the format:
 * `_x000D_`; a text that looks like such a code gets its first mark written out.
 */
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (odd) =>
      odd === "\t" || odd === "\n" ? odd : `_x${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);
}
