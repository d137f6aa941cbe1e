import { describe, expect, test } from "vitest";
import {
  breakPlaces,
  sharedDomain,
  stretchBand,
  stretches,
  stretchLine,
  trendHeight,
  trendPlot,
} from "./trend-geometry.ts";

const at = (year: number, value: number | null, broken = false) => ({
  id: String(year),
  at: year,
  label: String(year),
  value,
  ...(value === null ? {} : { low: value - 0.2, high: value + 0.2 }),
  broken,
});

const ids = (points: { id: string }[][]) => points.map((stretch) => stretch.map(({ id }) => id));

describe("the line of a trend", () => {
  test("stops at a break and goes on after it", () => {
    expect(ids(stretches([at(2023, 6), at(2024, 6.5), at(2025, 7, true), at(2026, 7)]))).toEqual([
      ["2023", "2024"],
      ["2025", "2026"],
    ]);
  });
  test("stops at a missing figure", () => {
    expect(ids(stretches([at(2023, 6), at(2024, null), at(2025, 7)]))).toEqual([["2023"], ["2025"]]);
  });
  test("runs up for a higher figure", () => {
    const points = [at(2025, 6), at(2026, 7)];
    const plot = trendPlot(points, [5, 8]);
    expect(plot && stretchLine(plot, points)).toBe("M13 112L93 56");
  });
});

describe("a trend", () => {
  test("of one moment lies between the ends, without a band", () => {
    const points = [at(2026, 7)];
    const plot = trendPlot(points, [1, 10]);
    expect(plot?.x(2026)).toBe(53);
    expect(plot && stretchBand(plot, points)).toBe("");
  });
  test("marks a break half way between its two moments", () => {
    const points = [at(2024, 6), at(2026, 7, true)];
    const plot = trendPlot(points, [5, 8]);
    expect(plot && breakPlaces(plot, points)).toEqual([53]);
  });
  test("of the first moment is never broken: there is nothing before it", () => {
    const points = [at(2024, 6, true), at(2026, 7)];
    const plot = trendPlot(points, [5, 8]);
    expect(plot && breakPlaces(plot, points)).toEqual([]);
  });
  test("keeps to its frame for a figure off the scale", () => {
    expect(trendPlot([at(2026, 7)], [5, 8])?.y(2)).toBe(trendHeight);
  });
  test("without figures is none", () => expect(trendPlot([at(2026, null)], [1, 10])).toBeNull());
});

test("one scale holds all trends and stays on the scale of the question", () => {
  expect(sharedDomain([6.4, 7.9], [1, 10])).toEqual([6, 8.5]);
  expect(sharedDomain([1.1, 9.9], [1, 10])).toEqual([1, 10]);
  expect(sharedDomain([], [1, 5])).toEqual([1, 5]);
});
