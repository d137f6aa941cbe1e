import { dayOf } from "~/platform/day.ts";
import { dayNumber } from "~/platform/day-number.ts";

/** Days over which surveys are counted. */
const daysCounted = 365;

/** What decides whether a member is asked: their own pause, and how often their panel may ask. */
export interface AskedMember {
  /** Day on which the pause is over, or null without one. */
  pausedUntil: string | null;
  surveysPerYear: number;
}

/** `paused`: until a day of their choice (Dutch: pauze). `tired`: asked as often as the panel promised (Dutch: vragenmoe). */
export type MayBeAsked = "yes" | "paused" | "tired";

/**
 * Whether a member may be asked for another survey now. Being asked counts, also when somebody did not answer, because the
 * panel promised to ask no more often than that.
 */
export function mayBeAsked(
  { pausedUntil, surveysPerYear }: AskedMember,
  participations: readonly { invitedOn: string }[],
  now: Date,
): MayBeAsked {
  if (isPaused(pausedUntil, now)) return "paused";
  const first = numberOf(dayOf(now)) - daysCounted;
  const asked = participations.filter(({ invitedOn }) => numberOf(invitedOn) > first);
  return asked.length < surveysPerYear ? "yes" : "tired";
}

/** Whether a pause lasts still: on its last day a member may be asked again. */
export function isPaused(pausedUntil: string | null, now: Date): boolean {
  return pausedUntil !== null && pausedUntil > dayOf(now);
}

/** A stored day as a number of days. */
function numberOf(day: string): number {
  const days = dayNumber(day);
  if (days === undefined) throw new RangeError(`"${day}" is no day`);
  return days;
}
