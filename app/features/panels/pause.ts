import { dayOf } from "~/platform/day.ts";
import { dayNumber, dayOfNumber } from "~/platform/day-number.ts";

/** Pauses that a member can choose without looking at a calendar, in months. */
export const pauseMonths = ["3", "6", "12"] as const;
/** Somebody who wants to be away for longer does better to leave, so that nothing about them is kept. */
const longestDays = 2 * 365;

/** The day on which a pause of some months is over; one that begins on the 31st ends on the last day of a shorter month. */
export function monthsFrom(now: Date, months: number): string {
  const [year = 0, month = 1, day = 1] = dayOf(now).split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return end.toISOString().slice(0, 10);
}

/** The first and the last day until which a member can pause. */
export function pauseDays(now: Date): { first: string; last: string } {
  const today = dayNumber(dayOf(now)) ?? 0;
  return { first: dayOfNumber(today + 1), last: dayOfNumber(today + longestDays) };
}
