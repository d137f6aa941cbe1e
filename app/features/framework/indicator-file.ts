import type { TextFile } from "~/platform/bad-input.ts";
import { readTable, type TableRow } from "~/platform/csv-table.ts";
import { cbsNamesOf, themeOfCbsName } from "./cbs-theme.ts";
import type { ThemeCode } from "./theme.ts";

export interface ImportedIndicator {
  code: string;
  name: string;
  themeCode: ThemeCode;
  unit: string;
  /** 1 or 0; null when neither is better. */
  higherIsBetter: number | null;
  note: string | null;
}

export interface ImportedValue {
  indicatorCode: string;
  areaCode: string;
  year: number;
  value: number;
  source: string;
}

interface Codes {
  has(code: string): boolean;
}

const indicatorColumns = [
  "indicator",
  "name_nl",
  "theme",
  "dimension",
  "unit",
  "higher_is_better_editorial",
  "note",
] as const;
const valueColumns = ["indicator", "area_code", "year", "value", "source"] as const;
type IndicatorColumn = (typeof indicatorColumns)[number];

/**
 * The indicators in a file, with CBS's names of themes turned into our codes.
 * @throws BadInput with line and column.
 */
export function readIndicators(file: TextFile): ImportedIndicator[] {
  const lineOf = new Map<string, number>();
  return readTable(file, { required: indicatorColumns }).map((row) => {
    const code = row.text("indicator");
    const earlier = lineOf.get(code);
    if (earlier) row.refuse("indicator", `indicator ${code} staat ook op regel ${earlier}.`);
    lineOf.set(code, row.line);
    return {
      code,
      name: row.text("name_nl"),
      themeCode: themeIn(row),
      unit: row.text("unit"),
      higherIsBetter: directionIn(row),
      note: row.optionalText("note"),
    };
  });
}

function themeIn(row: TableRow<IndicatorColumn>): ThemeCode {
  const dimension = row.text("dimension");
  const names = cbsNamesOf(dimension);
  if (names.length === 0) row.refuse("dimension", `"${dimension}" is geen hier en nu, later of elders.`);
  const theme = themeOfCbsName(dimension, row.text("theme"));
  return theme ?? row.refuse("theme", `"${row.text("theme")}" is geen thema; kies uit ${names.join(", ")}.`);
}

function directionIn(row: TableRow<IndicatorColumn>): number | null {
  const text = row.optionalText("higher_is_better_editorial");
  if (text === null) return null;
  if (text !== "0" && text !== "1") row.refuse("higher_is_better_editorial", `"${text}" is geen 0, 1 of leeg.`);
  return Number(text);
}

/**
 * The values in some files. The same value may stand in two files; two different values for one indicator, area and
 * year may not.
 * @throws BadInput with line and column.
 */
export function readValues(files: TextFile[], indicators: Codes, areas: Codes): ImportedValue[] {
  const byKey = new Map<string, { value: ImportedValue; file: TextFile; line: number }>();
  for (const file of files) {
    for (const row of readTable(file, { required: valueColumns })) {
      const value = readValue(row, indicators, areas);
      const key = `${value.indicatorCode} ${value.areaCode} ${value.year}`;
      const earlier = byKey.get(key);
      if (earlier && (earlier.file === file || earlier.value.value !== value.value)) {
        row.refuse("value", `${key} staat ook in ${earlier.file.name} op regel ${earlier.line}.`);
      }
      byKey.set(key, { value, file, line: row.line });
    }
  }
  return [...byKey.values()].map(({ value }) => value);
}

function readValue(row: TableRow<(typeof valueColumns)[number]>, indicators: Codes, areas: Codes): ImportedValue {
  const value = {
    indicatorCode: row.text("indicator"),
    areaCode: row.text("area_code"),
    year: row.count("year"),
    value: row.number("value"),
    source: row.text("source"),
  };
  if (!indicators.has(value.indicatorCode)) row.refuse("indicator", `indicator ${value.indicatorCode} bestaat niet.`);
  if (!areas.has(value.areaCode)) row.refuse("area_code", `gebied ${value.areaCode} bestaat niet.`);
  if (value.year < 1900 || value.year > 2100) row.refuse("year", `"${value.year}" is geen jaar.`);
  return value;
}
