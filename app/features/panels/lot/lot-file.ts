import { BadInput } from "~/platform/bad-input.ts";
import type { SeatQuotas } from "~db/schema/index.ts";
import { quotaLines } from "./quota-lines.ts";

/** Longest name of a feature, a group or a volunteer. */
export const LONGEST_WORD = 60;

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
  requireRoom(quotas, seats);
  return quotas;
}

/** Everybody has one level of each feature: the fewest of its levels together must fit, and the most must fill the seats. */
function requireRoom(quotas: SeatQuotas, seats: number): void {
  for (const [feature, levels] of Object.entries(quotas)) {
    const sum = (bound: "least" | "most") => Object.values(levels).reduce((total, level) => total + level[bound], 0);
    const [least, most] = [sum("least"), sum("most")];
    if (least > seats) throw impossible(feature, `‘minstens’ is samen ${least}, en er zijn maar ${seats} plaatsen.`);
    if (most < seats) throw impossible(feature, `‘hoogstens’ is samen ${most}, en er zijn ${seats} plaatsen.`);
  }
}

function impossible(feature: string, problem: string): BadInput {
  return new BadInput({ file: "uw tekst" }, `bij ${feature}: ${problem}`);
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

function refusal(line: number, problem: string): BadInput {
  return new BadInput({ file: "uw tekst", line }, problem);
}
