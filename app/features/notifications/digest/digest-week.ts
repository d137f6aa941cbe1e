import { dayAndTimeOf, momentAt } from "~/platform/amsterdam-time.ts";
import { dayNumber, dayOfNumber } from "~/platform/day-number.ts";

/** When the weekly overview is made, on a clock in the Netherlands: Monday morning. */
const digestTime = "08:00";
const dayMs = 24 * 60 * 60 * 1000;
/** News is looked for over at most this many days, for whoever got no overview for long. */
const mostDays = 28;

/** The week that an overview is about (Dutch: weekoverzicht). */
export interface DigestWeek {
  /** The Monday from which on it is made, as 2026-03-02: names the overview, so that it goes once. */
  monday: string;
  /** News from before this moment is in it. */
  until: Date;
}

/** The overview of this week: from Monday at eight o'clock until the next, so that a site that was away is only late. */
export function digestWeekOf(now: Date): DigestWeek {
  const { day, time } = dayAndTimeOf(now);
  const today = numberOf(day);
  const passed = daysSinceMonday(today);
  const isEarly = passed === 0 && time < digestTime;
  const monday = dayOfNumber(today - passed - (isEarly ? 7 : 0));
  return { monday, until: momentOf(monday) };
}

/** From when on news is in the overview of somebody whose last one was made on this day; null: they never had one. */
export function newsSince({ until }: DigestWeek, lastDigestOn: string | null): Date {
  const weekBefore = new Date(until.getTime() - 7 * dayMs);
  if (lastDigestOn === null) return weekBefore;
  const earliest = new Date(until.getTime() - mostDays * dayMs);
  const last = momentOf(lastDigestOn);
  return last < earliest ? earliest : last;
}

/** The first of January 1970 was a Thursday. */
function daysSinceMonday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

function numberOf(day: string): number {
  const number = dayNumber(day);
  if (number === undefined) throw new RangeError(`${day} is no day`);
  return number;
}

function momentOf(day: string): Date {
  const moment = momentAt(day, digestTime);
  if (!moment) throw new RangeError(`No ${digestTime} on ${day}`);
  return moment;
}
