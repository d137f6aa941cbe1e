import { dayOf } from "~/platform/day.ts";
import { dayNumber, dayOfNumber } from "~/platform/day-number.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** An account that nobody used for two years is erased. */
const daysUnused = 2 * 365;
/** Its owner is told this many days before. */
const daysWarned = 30;
/** When no mail reaches the owner, the account stays this many days longer, with a new mail every month. */
const daysTried = 182;

/** The days that decide, looked at from a moment (Dutch: bewaartermijn van een account). */
export interface UnusedDays {
  /** The day of that moment. */
  today: string;
  /** Accounts last used on this day or before are told that they will be erased. */
  warnBefore: string;
  /** Accounts last used on this day or before, and told on `toldBefore` or before, are erased. */
  eraseBefore: string;
  toldBefore: string;
  /** A mail that went after this moment does not count as told yet. */
  toldSince: Date;
  /** Accounts last used on this day or before are erased too when the last mail to their owner failed. */
  giveUpBefore: string;
  /** The day on which an account that is told today is erased. */
  erasedOn: string;
}

/** When an account is told and when it is erased. */
export function unusedDays(now: Date): UnusedDays {
  const today = dayNumber(dayOf(now)) ?? 0;
  return {
    today: dayOfNumber(today),
    warnBefore: dayOfNumber(today - daysUnused + daysWarned),
    eraseBefore: dayOfNumber(today - daysUnused),
    toldBefore: dayOfNumber(today - daysWarned),
    toldSince: new Date(now.getTime() - daysWarned * DAY_MS),
    giveUpBefore: dayOfNumber(today - daysUnused - daysTried),
    erasedOn: dayOfNumber(today + daysWarned),
  };
}
