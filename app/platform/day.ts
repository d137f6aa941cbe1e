// Swedish writes a day as the database does.
const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/Amsterdam" });
/** Everything that is received asks for the day of now, which is the same for a whole minute. */
let latest: { minute: number; day: string } | undefined;

/** The day it is in the Netherlands at a moment, as 2026-03-01. */
export function dayOf(moment: Date): string {
  const minute = Math.floor(moment.getTime() / 60_000);
  if (latest?.minute !== minute) latest = { minute, day: format.format(moment) };
  return latest.day;
}
