import type { Item } from "~/features/questionnaires/item.ts";

const DAY_MS = 86_400_000;
/** Dates in a person's life or plans. */
const firstDay = Date.UTC(1900, 0, 1) / DAY_MS;
const lastDay = Date.UTC(2100, 11, 31) / DAY_MS;
const largest = 1e12;

/** Between what a number or a date must lie; a date as days since 1 January 1970. */
export function amountBounds({ type, settings }: Pick<Item, "type" | "settings">): { least: number; most: number } {
  const [least, most] = type === "date" ? [firstDay, lastDay] : [-largest, largest];
  return { least: settings.least ?? least, most: settings.most ?? most };
}

/** A day as days since 1 January 1970, from 2026-03-01 or 1-3-2026; undefined for a day that no calendar has. */
export function dayNumber(text: string): number | undefined {
  const iso = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  const dutch = /^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : dutch ? dutch.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A calendar that is given 31 February goes on in March.
  const exists = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
  return exists ? moment.getTime() / DAY_MS : undefined;
}

/** A day number as 2026-03-01. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
