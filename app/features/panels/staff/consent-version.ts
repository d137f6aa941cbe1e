import { dayOf } from "~/platform/day.ts";

/**
 * The name of a text of consent that is new on a day: that day, and a number behind it when the text changes again on the
 * same day. Names only go up, so that an earlier text never comes back under its old name.
 */
export function newConsentVersion(current: string | undefined, now: Date): string {
  const day = dayOf(now);
  if (current === undefined || !current.startsWith(day)) return day;
  const times = Number(/-v(\d+)$/.exec(current)?.[1] ?? 1);
  return `${day}-v${times + 1}`;
}
