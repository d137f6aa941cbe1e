import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { FrameProblem } from "./frame-problem.ts";
import { type FrameColumn, frameColumns } from "./frame-row.ts";
import { NotUtf8, textInLines } from "./text-lines.server.ts";

/** One line of the file: where it stands, and its cells by the name of their column. */
export interface FrameRecord {
  line: number;
  cell: (column: FrameColumn) => string;
  /** Whether it has as many cells as the header. */
  isComplete: boolean;
}

/** That a file is no list of people at all: reading it stops here. */
export class UnreadableFrame extends Error {
  override name = "UnreadableFrame";

  constructor(readonly problem: FrameProblem) {
    super(problem.problem);
  }
}

const always: readonly FrameColumn[] = ["persoon", "gemeente"];

/**
 * The people of a CSV file one by one, read as a stream. Cells are apart by a comma or a semicolon, whichever the header has.
 * @throws UnreadableFrame when the file is no UTF-8, its header lacks a column, or its quotes do not close.
 */
export async function* frameRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FrameRecord> {
  let columns: string[] | undefined;
  try {
    for await (const { record, line } of csvRecords(bytes)) {
      if (columns) yield recordOf(columns, record, line);
      else columns = checkedHeader(record);
    }
  } catch (error) {
    throw explained(error);
  }
  if (!columns) throw unreadable(1, null, "empty");
}

async function* csvRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<{ record: string[]; line: number }> {
  const text = textInLines(bytes);
  const first = await text.next();
  if (first.done) return;
  const header = first.value.split("\n", 1)[0] ?? "";
  const delimiter = header.split(";").length > header.split(",").length ? ";" : ",";
  const parser = parse({ bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
  const source = Readable.from(joined(first.value, text));
  // A parser does not hear of what goes wrong with what is piped into it.
  source.on("error", (error) => parser.destroy(error));
  for await (const row of source.pipe(parser)) {
    const { record, info } = row as { record: string[]; info: { lines: number } };
    // The parser counts the lines that end; a cell may hold lines of its own.
    yield { record, line: info.lines - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0) };
  }
}

async function* joined(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  // One kind of line end, because the parser counts \r\n inside quotes as two lines; no part ends between the two.
  yield first.replaceAll("\r\n", "\n");
  for await (const part of rest) yield part.replaceAll("\r\n", "\n");
}

function checkedHeader(record: string[]): string[] {
  const names = record.map((name) => name.trim().toLowerCase());
  const columns = names.map((name) => (name === "email" ? "e-mail" : name));
  const twice = columns.find((name, index) => name !== "" && columns.indexOf(name) !== index);
  if (twice !== undefined) throw unreadable(1, twice, "columnTwice");
  const missing = always.find((name) => !columns.includes(name));
  if (missing !== undefined) throw unreadable(1, missing, "missingColumn");
  if (!columns.includes("naam_adres") && !columns.includes("e-mail")) throw unreadable(1, "naam_adres", "noWayToReach");
  return columns;
}

function recordOf(columns: string[], record: string[], line: number): FrameRecord {
  const places = new Map(frameColumns.map((name) => [name, columns.indexOf(name)]));
  const cell = (column: FrameColumn) => (record[places.get(column) ?? -1] ?? "").trim();
  return { line, cell, isComplete: record.length === columns.length };
}

function unreadable(line: number, column: string | null, problem: FrameProblem["problem"]): UnreadableFrame {
  return new UnreadableFrame({ line, column, problem, value: "" });
}

function explained(error: unknown): unknown {
  if (error instanceof NotUtf8) return unreadable(error.line, null, "notUtf8");
  if (error instanceof CsvError) {
    const { lines } = error as CsvError & { lines?: number };
    return unreadable(lines ?? 1, null, "quotes");
  }
  return error;
}
