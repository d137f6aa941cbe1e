import { CsvError, parse } from "csv-parse/sync";
import { BadInput, type TextFile } from "./bad-input.ts";

/** One record of a CSV file, which knows where it stands and reads its cells by the name of their column. */
export class TableRow<Column extends string> {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly cells: ReadonlyMap<string, string>,
  ) {}

  /** The cell, trimmed; empty is refused. */
  text(column: Column): string {
    return this.optionalText(column) ?? this.refuse(column, "hier staat niets.");
  }

  /** The cell, trimmed; null when it is empty or the file does not have the column. */
  optionalText(column: Column): string | null {
    return this.cells.get(column)?.trim() || null;
  }

  /** The cell as a number, with a point before the decimals. */
  number(column: Column): number {
    const text = this.text(column);
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value) ? value : this.refuse(column, `"${shorten(text)}" is geen getal.`);
  }

  /** The cell as a whole number from 0. */
  count(column: Column): number {
    const text = this.text(column);
    return /^\d{1,9}$/.test(text)
      ? Number(text)
      : this.refuse(column, `"${shorten(text)}" is geen heel getal vanaf 0.`);
  }

  /** Like `count`; null when the cell is empty. */
  optionalCount(column: Column): number | null {
    return this.optionalText(column) === null ? null : this.count(column);
  }

  /** Refuses the file because of this cell. */
  refuse(column: Column, problem: string): never {
    throw new BadInput({ file: this.file, line: this.line, column }, problem);
  }
}

/** What a table must have. Other columns are allowed and left alone. */
interface TableShape<Column extends string> {
  required: readonly Column[];
  /** Whether cells may also be parted by semicolons, as Excel in Dutch writes them: the header tells. */
  mayHaveSemicolons?: boolean;
}

/**
 * The records of a CSV file with a header line; a byte order mark, Windows line ends and quoted cells are fine.
 * @throws BadInput with line and column when the file is not such a table.
 */
export function readTable<Column extends string>(file: TextFile, shape: TableShape<Column>): TableRow<Column>[] {
  const [header, ...records] = parseRecords(file, shape.mayHaveSemicolons === true ? delimiterOf(file) : ",");
  if (!header) throw new BadInput({ file: file.name, line: 1 }, "het bestand is leeg.");
  checkHeader(file, header.cells, shape.required);
  if (records.length === 0) throw new BadInput({ file: file.name, line: 2 }, "onder de kopregel staan geen gegevens.");
  return records.map(({ line, cells }) => {
    const byName = new Map(header.cells.map((name, index) => [name.trim(), cells[index] ?? ""]));
    return new TableRow<Column>(file.name, line, byName);
  });
}

/** The names in the header line, by which a caller can tell kinds of files apart. */
export function headerOf(file: TextFile): string[] {
  const first = file.text.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
  return parseRecords({ name: file.name, text: first })[0]?.cells ?? [];
}

interface ParsedRecord {
  line: number;
  cells: string[];
}

function delimiterOf({ text }: TextFile): ";" | "," {
  const header = text.split(/[\r\n]/, 1)[0] ?? "";
  return header.split(";").length > header.split(",").length ? ";" : ",";
}

function parseRecords(file: TextFile, delimiter = ","): ParsedRecord[] {
  // One kind of line end, because the parser counts \r\n inside quotes as two lines.
  const text = file.text.replace(/\r\n?/g, "\n");
  try {
    const parsed = parse(text, { bom: true, delimiter, info: true, skip_empty_lines: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return parsed.map(({ record, info }) => ({
      line: info.lines - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0),
      cells: record,
    }));
  } catch (error) {
    throw error instanceof CsvError ? explain(file, error) : error;
  }
}

function explain(file: TextFile, error: CsvError): BadInput {
  const details = error as CsvError & { lines?: number; column?: number; record?: unknown[] };
  const place = { file: file.name, line: details.lines };
  if (error.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH") {
    const found = details.record?.length ?? 0;
    return new BadInput({ ...place, column: found }, "deze regel heeft een ander aantal kolommen dan de kopregel.");
  }
  const column = typeof details.column === "number" ? details.column + 1 : undefined;
  return new BadInput({ ...place, column }, "een aanhalingsteken staat verkeerd of wordt niet gesloten.");
}

function checkHeader(file: TextFile, header: string[], required: readonly string[]): void {
  const names = header.map((name) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new BadInput({ file: file.name, line: 1, column: twice }, "deze kolom staat twee keer in de kopregel.");
  }
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) {
    throw new BadInput({ file: file.name, line: 1, column: missing }, "deze kolom ontbreekt in de kopregel.");
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
