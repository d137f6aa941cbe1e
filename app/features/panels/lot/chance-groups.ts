import type { SeatQuotas } from "~db/schema/index.ts";
import { quotaLines, sortedNumbers } from "./quota-lines.ts";
import type { Volunteer } from "./volunteer-kinds.ts";

/** The smallest and largest chance of the people of one level; null when nobody of it volunteered. */
export interface GroupChance {
  feature: string;
  level: string;
  people: number;
  range: [number, number] | null;
}

/** Chances of a seat, 0 to 1, per level: never of a person. */
export function chanceGroups(
  quotas: SeatQuotas,
  volunteers: readonly Volunteer[],
  chances: Readonly<Record<string, number>>,
): GroupChance[] {
  return quotaLines(quotas).map(({ feature, level }): GroupChance => {
    const members = volunteers.filter((volunteer) => volunteer.levels[feature] === level);
    const own = members.map(({ number }) => chances[number] ?? 0);
    return {
      feature,
      level,
      people: members.length,
      range: own.length > 0 ? [Math.min(...own), Math.max(...own)] : null,
    };
  });
}

/** Tickets as they are read: `014–016` with the numbers of the people on them. */
export function ticketRows(
  possible: readonly { numbers: string[]; tickets: number }[],
): { name: string; numbers: string[] }[] {
  let first = 0;
  return possible.map(({ numbers, tickets }) => {
    const last = first + tickets - 1;
    const name = tickets === 1 ? threeDigits(first) : `${threeDigits(first)}–${threeDigits(last)}`;
    first = last + 1;
    return { name, numbers: sortedNumbers(numbers) };
  });
}

/** A ticket as three drawn digits. */
export function threeDigits(ticket: number): string {
  return String(ticket).padStart(3, "0");
}
