/** Days that a link or code works at most (docs/requirements.md TOK-1). */
export const daysValid = 14;
/** Reminders that somebody gets at most. */
export const mostReminders = 2;
/** Days between two letters or mails to the same person, at least. */
export const daysBetween = 3;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when a link and a code that are made now work: two weeks, and never after the round closes. */
export function expiryOf(now: Date, closesAt: Date): Date {
  return new Date(Math.min(now.getTime() + daysValid * DAY_MS, closesAt.getTime()));
}
