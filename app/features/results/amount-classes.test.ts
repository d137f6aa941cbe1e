import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemSettings } from "~/features/questionnaires/item.ts";
import { dayNumber } from "~/platform/day-number.ts";
import { amountClasses, classOf, toldOfClass } from "./amount-classes.ts";

const numbers = (settings: ItemSettings) => amountClasses({ type: "number", settings });
const dates = (least: string, most: string) =>
  amountClasses({ type: "date", settings: { least: dayNumber(least) ?? 0, most: dayNumber(most) ?? 0 } });
const told = (classes: ReturnType<typeof numbers>, amount: number) => toldOfClass(classes, classOf(classes, amount));

describe("numbers", () => {
  test("few are counted one by one", () => {
    const ages = numbers({ least: 18, most: 110 });
    expect(ages.values).toHaveLength(93);
    expect([18, 42, 110].map((age) => told(ages, age))).toEqual([18, 42, 110]);
  });
  test("tenths too", () => {
    expect([0, 0.3, 6.44, 6.45, 10].map((one) => told(numbers({ least: 0, most: 10, decimals: true }), one))).toEqual([
      0, 0.3, 6.4, 6.5, 10,
    ]);
  });
  test("a year is told by five years where there are many", () => {
    const built = numbers({ least: 1500, most: 2030 });
    expect([1500, 1963, 2026].map((year) => told(built, year))).toEqual([1500, 1965, 2025]);
  });
  test("large amounts are told in two figures, small ones as they are", () => {
    const income = numbers({ least: 0 });
    expect([0, 7, 19, 434, 2449, 2451, 123_456].map((one) => told(income, one))).toEqual([
      0, 7, 20, 450, 2500, 2500, 120_000,
    ]);
  });
  test("below zero alike", () => {
    const change = numbers({});
    for (const amount of [3, 19.5, 2449, 999_999]) expect(told(change, -amount)).toBe(-Number(told(change, amount)));
  });
});

describe("dates", () => {
  test("of ten years are told by the month", () => {
    const since = dates("2016-05-10", "2026-04-30");
    expect(since.values).toHaveLength(120);
    expect(told(since, dayNumber("2019-12-31") ?? 0)).toBe("2019-12");
    expect(told(since, dayNumber("2020-01-01") ?? 0)).toBe("2020-01");
  });
  test("further apart by the year", () => {
    const born = dates("1900-01-01", "2026-12-31");
    expect(born.values).toHaveLength(127);
    expect([dayNumber("1969-12-31"), dayNumber("1970-01-01")].map((day) => told(born, day ?? 0))).toEqual([
      "1969",
      "1970",
    ]);
  });
  test("without bounds by the year, for two centuries", () => {
    expect(amountClasses({ type: "date", settings: {} }).values).toHaveLength(201);
  });
});

const bounds = fc
  .tuple(fc.integer({ min: -5000, max: 2_000_000 }), fc.integer({ min: 1, max: 3_000_000 }), fc.boolean())
  .map(([least, reach, decimals]): ItemSettings => ({ least, most: least + reach, ...(decimals ? { decimals } : {}) }));

test("a bound between two classes is told as itself", () => {
  const classes = numbers({ least: 300001, most: 3000010 });
  expect([told(classes, 300001), told(classes, 3000010)]).toEqual([300001, 3000010]);
});

test("whatever the bounds, classes are few, in order and near to the numbers in them", () => {
  fc.assert(
    fc.property(bounds, fc.double({ min: 0, max: 1, noNaN: true }), (settings, part) => {
      const classes = numbers(settings);
      expect(classes.values.length).toBeLessThan(520);
      expect(classes.begins).toHaveLength(classes.values.length - 1);
      const inOrder = [...classes.values].sort((a, b) => a - b);
      expect(classes.values).toEqual(inOrder);
      expect(new Set(classes.values).size).toBe(classes.values.length);
      const { least = 0, most = 0 } = settings;
      const amount = least + part * (most - least);
      const nearness = Math.max((most - least) / 100, Math.abs(amount) * 0.1, 1);
      expect(Math.abs(Number(told(classes, amount)) - amount)).toBeLessThanOrEqual(nearness);
    }),
  );
});
