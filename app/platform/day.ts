// Swedish writes a day as the database does.
const day = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/Amsterdam" });

/** The day it is in the Netherlands at a moment, as 2026-03-01. */
export function dayOf(moment: Date): string {
  return day.format(moment);
}
