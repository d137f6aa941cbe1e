import type { TextFile } from "~/platform/bad-input.ts";
import { readTable, type TableRow } from "~/platform/csv-table.ts";
import type { AreaLevel } from "./area.ts";

/** What an area of each level lies in; an area of another level there is a mistake in the file. */
const parentLevels: Record<AreaLevel, readonly AreaLevel[]> = {
  land: [],
  provincie: ["land"],
  samenwerkingsregio: ["land"],
  deelregio: ["samenwerkingsregio"],
  gemeente: ["provincie"],
  wijk: ["gemeente"],
  buurt: ["wijk"],
  plangebied: ["gemeente", "samenwerkingsregio", "provincie"],
};
/** From large to small, so that a parent is always there before its children. */
export const areaLevels = Object.keys(parentLevels) as AreaLevel[];

export interface ImportedArea {
  code: string;
  name: string;
  level: AreaLevel;
  parentCode: string | null;
  population: number | null;
  populationYear: number | null;
  source: string;
}

type Column = "code" | "name" | "level" | "parent_code" | "population" | "population_year" | "source";
const columns: readonly Column[] = ["code", "name", "level", "parent_code", "population", "population_year", "source"];

/**
 * The areas in a file, larger ones first.
 * @param known - Level of each area that is already stored, which the file may refer to.
 * @throws BadInput with line and column.
 */
export function readAreas(file: TextFile, known: ReadonlyMap<string, AreaLevel>): ImportedArea[] {
  const rows = readTable(file, { required: columns });
  const levelOf = new Map(known);
  const lineOf = new Map<string, number>();
  const read = rows.map((row) => {
    const area = readArea(row);
    const earlier = lineOf.get(area.code);
    if (earlier) row.refuse("code", `gebied ${area.code} staat ook op regel ${earlier}.`);
    lineOf.set(area.code, row.line);
    levelOf.set(area.code, area.level);
    return { row, area };
  });
  for (const { row, area } of read) checkParent(row, area, levelOf);
  return read.map(({ area }) => area).sort((a, b) => areaLevels.indexOf(a.level) - areaLevels.indexOf(b.level));
}

function readArea(row: TableRow<Column>): ImportedArea {
  const code = row.text("code");
  if (!/^[A-Z0-9][A-Z0-9-]{1,29}$/.test(code)) {
    row.refuse("code", `"${code}" is geen gebiedscode: gebruik hoofdletters, cijfers en streepjes.`);
  }
  const level = areaLevels.find((name) => name === row.text("level"));
  return {
    code,
    name: row.text("name"),
    level: level ?? row.refuse("level", `"${row.text("level")}" is geen niveau; kies uit ${areaLevels.join(", ")}.`),
    parentCode: row.optionalText("parent_code"),
    population: row.optionalCount("population"),
    populationYear: row.optionalCount("population_year"),
    source: row.text("source"),
  };
}

function checkParent(row: TableRow<Column>, area: ImportedArea, levelOf: ReadonlyMap<string, AreaLevel>): void {
  const allowed = parentLevels[area.level];
  if (area.parentCode === null) {
    if (allowed.length > 0) row.refuse("parent_code", `een ${area.level} moet in een ${allowed.join(" of ")} liggen.`);
    return;
  }
  const level = levelOf.get(area.parentCode);
  if (level === undefined) row.refuse("parent_code", `gebied ${area.parentCode} bestaat niet.`);
  else if (!allowed.includes(level)) {
    row.refuse("parent_code", `een ${area.level} kan niet in een ${level} (${area.parentCode}) liggen.`);
  }
}

/** Which deelregio each gemeente belongs to, from a file with a line per gemeente. */
export function readDeelregios(file: TextFile, levelOf: ReadonlyMap<string, AreaLevel>): Map<string, string> {
  const rows = readTable(file, { required: ["gm_code", "deelregio_code"] });
  const deelregioOf = new Map<string, string>();
  for (const row of rows) {
    const gemeente = row.text("gm_code");
    const deelregio = row.text("deelregio_code");
    if (levelOf.get(gemeente) !== "gemeente") row.refuse("gm_code", `gemeente ${gemeente} bestaat niet.`);
    if (levelOf.get(deelregio) !== "deelregio") row.refuse("deelregio_code", `deelregio ${deelregio} bestaat niet.`);
    if (deelregioOf.has(gemeente)) row.refuse("gm_code", `gemeente ${gemeente} staat er twee keer in.`);
    deelregioOf.set(gemeente, deelregio);
  }
  return deelregioOf;
}
