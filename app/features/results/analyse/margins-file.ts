import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { readTable, type TableRow } from "~/platform/csv-table.ts";
import { agreeingMargins } from "~/statistics/agreeing-margins.ts";
import { compensatedSum } from "~/statistics/compensated-sum.ts";
import type { Margin } from "~/statistics/rake.ts";

type MarginRow = TableRow<"margin" | "level" | "N">;

/**
 * The margins that are asked for, all of one population.
 * A level of 0 people is left out: whoever claims to be there is refused where the responses are read.
 *
 * @param file - `margin,level,N`, one row a level.
 * @param names - Margins to read, in the order to rake them.
 * @returns Those margins, in that order.
 * @throws BadInput naming file, line and column for a level that stands there twice, an N that is no number from 0, a
 *   margin that is not there or without people, and totals that differ more than 1 %.
 */
export function readMarginsFile(file: TextFile, names: readonly string[]): Margin[] {
  const rows: MarginRow[] = readTable(file, { required: ["margin", "level", "N"] });
  const byMargin = new Map<string, MarginRow[]>();
  for (const row of rows) {
    const name = row.text("margin");
    byMargin.set(name, [...(byMargin.get(name) ?? []), row]);
  }
  const margins = names.map((name) => {
    const itsRows = byMargin.get(name);
    if (!itsRows) {
      const present = [...byMargin.keys()].join(", ");
      throw new BadInput(
        { file: file.name, line: 1, column: "margin" },
        `marge "${name}" staat hier niet. Wel: ${present}.`,
      );
    }
    return marginOf(name, itsRows);
  });
  refuseDifference(margins, byMargin);
  return agreeingMargins(margins);
}

function marginOf(name: string, rows: readonly MarginRow[]): Margin {
  const lines = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const row of rows) {
    const level = row.text("level");
    const before = lines.get(level);
    if (before !== undefined) row.refuse("level", `"${level}" van marge ${name} staat ook op regel ${before}.`);
    lines.set(level, row.line);
    const people = row.number("N");
    if (people < 0) row.refuse("N", `het aantal mensen is ${people}, maar moet 0 of meer zijn.`);
    if (people > 0) totals.set(level, people);
  }
  if (totals.size === 0) rows[0]?.refuse("N", `marge ${name} heeft geen mensen.`);
  return { name, totals };
}

/** Says where the margin begins whose total belongs to another population. */
function refuseDifference(margins: readonly Margin[], byMargin: ReadonlyMap<string, readonly MarginRow[]>): void {
  const [first, ...others] = margins.map(({ name, totals }) => ({ name, total: compensatedSum(totals.values()) }));
  for (const { name, total } of others) {
    if (first && Math.abs(total - first.total) > 0.01 * first.total) {
      byMargin
        .get(name)?.[0]
        ?.refuse(
          "N",
          `marge ${name} telt ${total} mensen en marge ${first.name} ${first.total}; dat scheelt meer dan 1 procent.`,
        );
    }
  }
}
