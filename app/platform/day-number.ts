const dayLength = 24 * 60 * 60 * 1000;

/** A day of the calendar as days since 1 January 1970; undefined for a text that is no day like 2026-03-01. */
export function dayNumber(text: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? time / dayLength : undefined;
}

/** The day, written as 2026-03-01, that lies so many days after 1 January 1970. */
export function dayOfNumber(days: number): string {
  return new Date(days * dayLength).toISOString().slice(0, 10);
}
