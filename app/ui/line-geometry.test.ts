import { describe, expect, test } from "vitest";
import { bandPath, labelsKept, linePath, linePlot } from "./line-geometry.ts";

const series = (ys: (number | null)[]) => [
  { id: "a", name: "A", points: ys.map((y, index) => ({ x: 2013 + index, y })) },
];

describe("a line chart", () => {
  test("runs from the left edge to the right edge", () => {
    const plot = linePlot(series([10, 20, 30]), 200);
    expect(plot?.x(2013)).toBe(0);
    expect(plot?.x(2015)).toBe(100);
  });
  test("leaves a gap where a value is missing", () => {
    const lines = series([10, null, 30, 40]);
    const plot = linePlot(lines, 200);
    expect(plot && linePath(plot, lines[0]?.points ?? []).match(/M/g)).toHaveLength(2);
  });
  test("without values is no chart", () => {
    expect(linePlot([], 200)).toBeNull();
    expect(linePlot(series([null, null]), 200)).toBeNull();
  });
  test("one value lies inside the chart", () => {
    const plot = linePlot(series([7]), 200);
    expect(plot?.x(2013)).toBe(50);
    expect(plot?.y(7)).toBeGreaterThan(0);
    expect(plot?.y(7)).toBeLessThan(200);
  });
  test("has a zero line only when zero lies inside", () => {
    expect(linePlot(series([-1, 1]), 200)?.yZero).not.toBeNull();
    expect(linePlot(series([5, 9]), 200)?.yZero).toBeNull();
  });
  test("draws no band without bounds", () => {
    const lines = series([1, 2]);
    const plot = linePlot(lines, 200);
    expect(plot && bandPath(plot, lines[0]?.points ?? [])).toBe("");
  });
});

test("the last label along x always stays", () => {
  expect(labelsKept(10, 5)).toEqual([false, true, false, true, false, true, false, true, false, true]);
  expect(labelsKept(3, 5)).toEqual([true, true, true]);
  expect(labelsKept(0, 5)).toEqual([]);
});
