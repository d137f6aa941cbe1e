import { dayAndTimeOf, momentAt } from "~/platform/amsterdam-time.ts";
import { formatDate, formatDateTime, type Language } from "~/ui/format.ts";

/** Days that a link or code works at most (docs/requirements.md TOK-1). */
const daysValid = 14;
/** Reminders that somebody gets at most. */
export const mostReminders = 2;
/** Days between two letters or mails to the same person, at least. */
export const daysBetween = 3;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Until when a link and a code that are made now work: at most two weeks, to the end of a day, so that a letter can name
 * the last day; and never after the round closes.
 */
export function expiryOf(now: Date, closesAt: Date): Date {
  const latest = new Date(now.getTime() + daysValid * DAY_MS);
  const midnight = momentAt(dayAndTimeOf(latest).day, "00:00") ?? latest;
  return new Date(Math.min(midnight.getTime(), closesAt.getTime()));
}

/** The last day before something ends, in words: what ends at midnight ends the day before. */
export function lastDayInWords(endsAt: Date | string, language: Language): string {
  return formatDate(new Date(new Date(endsAt).getTime() - 1), language);
}

/** From when people can take part, in words; with the time when that is no midnight. */
export function openingInWords(opensAt: Date | string, language: Language): string {
  const moment = new Date(opensAt);
  return dayAndTimeOf(moment).time === "00:00" ? formatDate(moment, language) : formatDateTime(moment, language);
}
