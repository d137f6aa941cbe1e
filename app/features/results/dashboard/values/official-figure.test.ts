import { expect, test } from "vitest";
import type { IndicatorSeries } from "~/features/framework/indicator.ts";
import { officialDomain, officialFigures } from "./official-figure.ts";

const series = (code: string, areaCode: string, changes: Partial<IndicatorSeries> = {}): IndicatorSeries => ({
  code,
  areaCode,
  name: code,
  theme: "wonen",
  unit: "km",
  higherIsBetter: 1,
  note: null,
  source: "CBS",
  points: [
    { year: 2020, value: 1 },
    { year: 2022, value: 3 },
  ],
  ...changes,
});

test("of each indicator every gemeente has its newest value with its own year", () => {
  const older = series("a", "GM2", { points: [{ year: 2019, value: 5 }] });
  expect(officialFigures([series("a", "GM1"), older])[0]?.values).toEqual({
    GM1: { year: 2022, value: 3 },
    GM2: { year: 2019, value: 5 },
  });
});

test("indicators that say what is good come first, then those of most gemeenten", () => {
  const found = officialFigures([
    series("none", "GM1", { higherIsBetter: null }),
    series("none", "GM2", { higherIsBetter: null }),
    series("few", "GM1"),
    series("most", "GM1", { higherIsBetter: 0 }),
    series("most", "GM2", { higherIsBetter: 0 }),
  ]);
  expect(found.map(({ code, higherIsBetter }) => [code, higherIsBetter])).toEqual([
    ["most", false],
    ["few", true],
    ["none", null],
  ]);
});

test("the indicator nearest to the question comes before all others, however few gemeenten have it", () => {
  const found = officialFigures([series("a", "GM1"), series("a", "GM2"), series("01_KL_PK_03", "GM1")]);
  expect(found.map(({ code }) => code)).toEqual(["01_KL_PK_03", "a"]);
});

test("percentages are drawn on 0 to 100, other figures from zero to the highest", () => {
  const [share] = officialFigures([series("a", "GM1", { unit: "% huishoudens" })]);
  const [distance] = officialFigures([series("b", "GM1")]);
  expect(share && officialDomain(share)).toEqual([0, 100]);
  expect(distance && officialDomain(distance)).toEqual([0, 3]);
});
