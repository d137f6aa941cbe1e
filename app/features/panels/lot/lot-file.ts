import { BadInput } from "~/platform/bad-input.ts";
import { readTable } from "~/platform/csv-table.ts";
import type { SeatQuotas } from "~db/schema/index.ts";
import { quotaLines, sortedNumbers } from "./quota-lines.ts";
import type { Volunteer } from "./volunteer-kinds.ts";

/** Most volunteers of one lottery: with more the computation takes longer than anybody waits. */
const MOST_VOLUNTEERS = 5000;
const LONGEST_WORD = 60;

/**
 * Quotas as people write them, a line each: `leeftijd; 18-29; 3; 6`.
 * @throws BadInput with the line that is wrong.
 */
export function readQuotas(text: string, { seats }: { seats: number }): SeatQuotas {
  const quotas: SeatQuotas = {};
  for (const [index, written] of text.split("\n").entries()) {
    if (written.trim() === "") continue;
    const { feature, level, least, most } = readQuota(written, index + 1, seats);
    const levels = quotas[feature] ?? {};
    quotas[feature] = levels;
    if (levels[level]) throw refusal(index + 1, `"${feature}; ${level}" staat er twee keer.`);
    levels[level] = { least, most };
  }
  if (Object.keys(quotas).length === 0) throw refusal(1, "schrijf minstens één regel.");
  return quotas;
}

function readQuota(written: string, line: number, seats: number) {
  const parts = written.split(";").map((part) => part.trim());
  const [feature = "", level = "", least = "", most = ""] = parts;
  if (parts.length !== 4 || feature === "" || level === "") {
    throw refusal(line, "schrijf kenmerk; groep; minstens; hoogstens, bijvoorbeeld leeftijd; 18-29; 3; 6.");
  }
  if (feature.length > LONGEST_WORD || level.length > LONGEST_WORD) {
    throw refusal(line, `een naam heeft ten hoogste ${LONGEST_WORD} tekens.`);
  }
  if (!/^\d{1,3}$/.test(least) || !/^\d{1,3}$/.test(most)) throw refusal(line, "schrijf hele getallen.");
  const bounds = { least: Number(least), most: Number(most) };
  if (bounds.least > bounds.most) throw refusal(line, "minstens is meer dan hoogstens.");
  if (bounds.least > seats) throw refusal(line, `er zijn ${seats} plaatsen, dus minstens ${least} kan niet.`);
  return { feature, level, ...bounds };
}

/** The quotas as the form shows them again. */
export function writeQuotas(quotas: SeatQuotas): string {
  return quotaLines(quotas)
    .map(({ feature, level, least, most }) => `${feature}; ${level}; ${least}; ${most}`)
    .join("\n");
}

/**
 * Volunteers from a CSV text: a column `nummer` and one for each feature that has a quota.
 * @throws BadInput with line and column: a number twice, a level without a quota, a column that is missing, too many rows.
 */
export function readVolunteers(text: string, quotas: SeatQuotas): Volunteer[] {
  const features = Object.keys(quotas);
  const rows = readTable({ name: "aanmeldingen", text }, { required: ["nummer", ...features] });
  if (rows.length > MOST_VOLUNTEERS) throw refusal(MOST_VOLUNTEERS + 2, `er zijn er meer dan ${MOST_VOLUNTEERS}.`);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const number = row.text("nummer");
    if (number.length > LONGEST_WORD) row.refuse("nummer", `een nummer heeft ten hoogste ${LONGEST_WORD} tekens.`);
    const earlier = seen.get(number);
    if (earlier !== undefined) row.refuse("nummer", `"${number}" staat ook op regel ${earlier}.`);
    seen.set(number, row.line);
    const levels = features.map((feature): [string, string] => {
      const level = row.text(feature);
      if (quotas[feature]?.[level] === undefined) {
        const known = sortedNumbers(Object.keys(quotas[feature] ?? {})).join(", ");
        row.refuse(feature, `voor "${level.slice(0, LONGEST_WORD)}" is er geen quotum. Wel voor: ${known}.`);
      }
      return [feature, level];
    });
    return { number, levels: Object.fromEntries(levels) };
  });
}

function refusal(line: number, problem: string): BadInput {
  return new BadInput({ file: "uw tekst", line }, problem);
}
