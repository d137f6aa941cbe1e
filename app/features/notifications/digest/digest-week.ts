import { dayAndTimeOf, momentAt } from "~/platform/amsterdam-time.ts";
import { dayNumber } from "~/platform/day-number.ts";

/** When the weekly overview is made, on a clock in the Netherlands: Monday morning. */
const digestTime = "08:00";
const dayMs = 24 * 60 * 60 * 1000;
/** News is looked for over at most this many days, for whoever got no overview for long. */
const mostDays = 28;

/** The week that an overview is about (Dutch: weekoverzicht). */
export interface DigestWeek {
  /** The Monday on which it is made, as 2026-03-02: names the overview, so that it goes once. */
  monday: string;
  /** News from before this moment is in it. */
  until: Date;
}

/** The overview that is to be made now: all Monday from eight o'clock on; undefined on other days. */
export function digestDue(now: Date): DigestWeek | undefined {
  const { day, time } = dayAndTimeOf(now);
  if (!isMonday(day) || time < digestTime) return undefined;
  return { monday: day, until: momentOf(day) };
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
function isMonday(day: string): boolean {
  return (((dayNumber(day) ?? 0) % 7) + 7) % 7 === 4;
}

function momentOf(day: string): Date {
  const moment = momentAt(day, digestTime);
  if (!moment) throw new RangeError(`No ${digestTime} on ${day}`);
  return moment;
}
