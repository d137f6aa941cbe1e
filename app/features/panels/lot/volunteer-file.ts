import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { readTable, type TableRow } from "~/platform/csv-table.ts";
import type { SeatQuotas } from "~db/schema/index.ts";
import { LONGEST_WORD } from "./lot-file.ts";
import { sortedNumbers } from "./quota-lines.ts";
import type { Volunteer } from "./volunteer-kinds.ts";

/** Most volunteers of one lottery: with more the computation takes longer than anybody waits. */
const MOST_VOLUNTEERS = 5000;

/** The volunteers of a file, or everything that is wrong with it: a sentence each, with the line and the column. */
export type ReadVolunteers = { people: Volunteer[] } | { problems: string[] };

/**
 * Volunteers from a CSV text with commas or semicolons: a column `nummer` and one for each feature that has a quota. Wrong
 * are a number that stands twice, a level without a quota, an empty cell, a column that is missing and too many rows.
 */
export function readVolunteers(file: TextFile, quotas: SeatQuotas): ReadVolunteers {
  const problems: string[] = [];
  const features = Object.keys(quotas);
  const rows = orNote(problems, () => readTable(file, { required: ["nummer", ...features], mayHaveSemicolons: true }));
  if (!rows) return { problems };
  if (rows.length > MOST_VOLUNTEERS) {
    const place = { file: file.name, line: rows[MOST_VOLUNTEERS]?.line };
    return { problems: [new BadInput(place, `er zijn er meer dan ${MOST_VOLUNTEERS}.`).message] };
  }
  const seen = new Map<string, number>();
  const people = rows.map((row) => {
    const number = orNote(problems, () => numberOf(row, seen));
    const levels = features.flatMap((feature): [string, string][] => {
      const level = orNote(problems, () => levelOf(row, feature, quotas));
      return level === undefined ? [] : [[feature, level]];
    });
    return { number: number ?? "", levels: Object.fromEntries(levels) };
  });
  return problems.length > 0 ? { problems } : { people };
}

/** What is read, or undefined with a note of what was wrong. */
function orNote<T>(problems: string[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    problems.push(error.message);
    return undefined;
  }
}

function numberOf(row: TableRow<string>, seen: Map<string, number>): string {
  const number = row.text("nummer");
  if (number.length > LONGEST_WORD) row.refuse("nummer", `een nummer heeft ten hoogste ${LONGEST_WORD} tekens.`);
  const earlier = seen.get(number);
  if (earlier !== undefined) row.refuse("nummer", `"${number}" staat ook op regel ${earlier}.`);
  seen.set(number, row.line);
  return number;
}

function levelOf(row: TableRow<string>, feature: string, quotas: SeatQuotas): string {
  const level = row.text(feature);
  if (quotas[feature]?.[level] !== undefined) return level;
  const known = sortedNumbers(Object.keys(quotas[feature] ?? {})).join(", ");
  return row.refuse(feature, `de groep "${level.slice(0, LONGEST_WORD)}" staat niet bij de plaatsen. Wel: ${known}.`);
}
