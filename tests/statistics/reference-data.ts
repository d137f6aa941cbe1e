import { readFileSync } from "node:fs";
import expectMore from "../reference/expect_more.json" with { type: "json" };
import expectPanel from "../reference/expect_panel_1200.json" with { type: "json" };

/** What R computed from the panel of 1,200 synthetic residents. */
export const panelExpectations = expectPanel;
/** What R computed from the waves, the invitation frame and the published examples. */
export const moreExpectations = expectMore;

/** A line of a data file, by column. */
export type Row = Readonly<Record<string, string>>;

/** The lines of a file in tests/reference; no cell there holds a comma or a quote. */
export function rowsOf(file: string): Row[] {
  const text = readFileSync(new URL(`../reference/${file}`, import.meta.url), "utf8");
  const [header = "", ...lines] = text.trimEnd().split(/\r?\n/);
  const columns = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

/** The number in a cell; undefined for "not asked" (empty) and "weet ik niet" (dk). */
export function numberIn(row: Row, column: string): number | undefined {
  const cell = row[column] ?? "";
  return cell === "" || cell === "dk" ? undefined : Number(cell);
}

/** A resident of the panel with the raked weight, as R made it. */
export interface PanelPerson {
  row: Row;
  weight: number;
}

/** The panel of 1,200 in the order of the file. */
export function panel(): PanelPerson[] {
  const weights = new Map(
    rowsOf("expect_weights_panel_1200.csv").map((row) => [row.respondent_id, Number(row.w_rake)]),
  );
  return rowsOf("panel_1200.csv").map((row) => ({ row, weight: weights.get(row.respondent_id) ?? Number.NaN }));
}

/** The people with a number in a column, as values and weights. */
export function answersTo(people: readonly PanelPerson[], column: string): { value: number; weight: number }[] {
  return people.flatMap(({ row, weight }) => {
    const value = numberIn(row, column);
    return value === undefined ? [] : [{ value, weight }];
  });
}
