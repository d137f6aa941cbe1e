import { dayOf } from "~/platform/day.ts";

const amsterdamHour = new Intl.DateTimeFormat("nl", {
  hour: "numeric",
  hourCycle: "h23",
  timeZone: "Europe/Amsterdam",
});
const dayLength = 24 * 60 * 60 * 1000;

/** Whether a text is a day of the calendar, written as 2026-03-01. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The moment at which a day begins in Dutch time. */
export function startOfDay(day: string): Date {
  const winter = new Date(`${day}T00:00:00+01:00`);
  return Number(amsterdamHour.format(winter)) === 0 ? winter : new Date(`${day}T00:00:00+02:00`);
}

/** The last second of a day in Dutch time: a page that shows the date of this moment shows the day itself. */
export function endOfDay(day: string): Date {
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + dayLength).toISOString().slice(0, 10);
  return new Date(startOfDay(next).getTime() - 1000);
}

/** The day it is in the Netherlands, some days after a moment. */
export function dayAfter(moment: Date, days: number): string {
  return dayOf(new Date(moment.getTime() + days * dayLength));
}
