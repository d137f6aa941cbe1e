import type { Item } from "~/features/questionnaires/item.ts";
import { amountBounds } from "~/features/responses/amount.ts";
import { dayOfNumber } from "~/platform/day-number.ts";

/**
 * The classes that numbers or dates are counted in (Dutch: klassen). They follow from the question alone, so that they tell
 * nothing of the answers and stay the same for as long as the round lasts.
 */
export interface AmountClasses {
  /** What an answer of each class is told as, ascending: a number, or days since 1 January 1970. */
  values: readonly number[];
  /** Where each class but the first begins. */
  begins: readonly number[];
  /** A number is told as it is; a date as its month or its year. */
  precision: "number" | "month" | "year";
}

/** More whole numbers than this are not counted one by one. */
const MOST_NUMBERS = 200;
/** Dates further apart than this are told by the year, in months. */
const MOST_MONTHS = 120;
/** So many times the least is a wide range, in which small numbers need smaller classes than large ones. */
const WIDE = 10;

/** The classes of a question for a number or a date, within the bounds that it has. */
export function amountClasses(item: Pick<Item, "type" | "settings">): AmountClasses {
  const { least, most } = amountBounds(item);
  if (item.type === "date") return dateClasses(least, most);
  const smallest = item.settings.decimals ? 0.1 : 1;
  const values = isNarrow(least, most, smallest) ? even(least, most, smallest) : growing(least, most, smallest);
  return { values, begins: between(values), precision: "number" };
}

/** The class of a number or a date that is to be told, from 0. */
export function classOf({ begins }: AmountClasses, amount: number): number {
  const above = begins.findIndex((begin) => amount < begin);
  return above === -1 ? begins.length : above;
}

/** What a class is told as: a number, or a month or year as ISO 8601 writes it ("2014-03", "2014"). */
export function toldOfClass({ values, precision }: AmountClasses, place: number): number | string {
  const value = values[place] ?? Number.NaN;
  if (precision === "number") return value;
  return dayOfNumber(value).slice(0, precision === "month" ? "2014-03".length : "2014".length);
}

function isNarrow(least: number, most: number, smallest: number): boolean {
  return (most - least) / smallest <= MOST_NUMBERS || (least > 0 && most / least < WIDE);
}

/** Steps of 1, 2 or 5, or ten times those, as small as the number of classes allows. */
function even(least: number, most: number, smallest: number): number[] {
  const step = stepFor((most - least) / MOST_NUMBERS, smallest);
  const [first, last] = [Math.round(least / step), Math.round(most / step)];
  return Array.from({ length: last - first + 1 }, (_, place) => exact((first + place) * step));
}

function stepFor(wanted: number, smallest: number): number {
  for (let power = smallest; ; power *= 10) {
    const step = [1, 2, 5].map((times) => times * power).find((found) => found >= wanted - 1e-9);
    if (step !== undefined) return step;
  }
}

/** Two figures of a number, the second ever coarser: what is told is never a tenth of the number away from it. */
const figures = [10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 25, 28, 30, 35, 40, 45, 50, 60, 70, 80, 90];

/** Classes that grow with the numbers, on both sides of zero. */
function growing(least: number, most: number, smallest: number): number[] {
  const reach = Math.max(Math.abs(least), Math.abs(most));
  const upwards = Array.from({ length: 10 }, (_, number) => number * smallest);
  for (let power = smallest; power * 10 <= reach; power *= 10) {
    upwards.push(...figures.map((figure) => figure * power));
  }
  const all = [...upwards.slice(1).map((value) => -value), ...upwards].map(exact).sort((a, b) => a - b);
  const within = all.filter((value) => value > least && value < most);
  // The bounds themselves: from there to the first class within may be far.
  return [...new Set([exact(least), ...within, exact(most)])];
}

/** Without what adding up tenths leaves behind; never −0. */
function exact(value: number): number {
  return Number(value.toFixed(1)) || 0;
}

function between(values: readonly number[]): number[] {
  return values.slice(1).map((value, place) => (value + (values[place] ?? value)) / 2);
}

function dateClasses(least: number, most: number): AmountClasses {
  const [first, last] = [monthOf(least), monthOf(most)];
  const precision = last - first < MOST_MONTHS ? "month" : "year";
  const months = precision === "month" ? 1 : 12;
  const start = Math.floor(first / months);
  const count = Math.floor(last / months) - start + 1;
  const values = Array.from({ length: count }, (_, place) => firstDayOf((start + place) * months));
  return { values, begins: values.slice(1), precision };
}

/** Months since January of the year 0. */
function monthOf(day: number): number {
  const [year = 0, month = 1] = dayOfNumber(day).split("-").map(Number);
  return year * 12 + month - 1;
}

function firstDayOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
}
