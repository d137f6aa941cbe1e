import { expect, test } from "vitest";
import { groupSeries, indicatorValueText, latest, plainUnit, rangesOf } from "./indicator.ts";

const row = (areaCode: string, year: number, value: number, code = "A") => ({
  ...{ code, name: code, theme: "wonen", unit: "%", higherIsBetter: 1, note: null, source: "CBS" },
  ...{ areaCode, year, value },
});

test("rows become one series per indicator and area, oldest first", () => {
  const series = groupSeries([row("GM1", 2020, 1), row("GM1", 2021, 2), row("GM2", 2020, 3)]);
  expect(series.map(({ areaCode, points }) => [areaCode, points.length])).toEqual([
    ["GM1", 2],
    ["GM2", 1],
  ]);
  const [first] = series;
  expect(first && latest(first)).toEqual({ year: 2021, value: 2 });
});

test("a range compares areas in one year only, the newest that any of them has", () => {
  const ranges = rangesOf(groupSeries([row("GM1", 2021, 99), row("GM2", 2022, 5), row("GM3", 2022, 7)]));
  expect(ranges).toMatchObject([
    { year: 2022, lowest: { areaCode: "GM2", value: 5 }, highest: { areaCode: "GM3", value: 7 } },
  ]);
});

test("values carry the decimals that their size asks for", () => {
  expect([9694.4, 61.84, 3, 0.5, 0.374, 0].map((value) => indicatorValueText(value, "nl"))).toEqual([
    "9.694",
    "61,8",
    "3,0",
    "0,5",
    "0,37",
    "0",
  ]);
});

test("a unit that the source leaves unsure is not told as one", () => {
  expect(plainUnit("eenheid onzeker (waarschijnlijk kg per km2 land)")).toBeNull();
  expect(plainUnit("km")).toBe("km");
});
