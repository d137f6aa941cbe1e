import { describe, expect, test } from "vitest";
import { markRadius, quadrantField, quadrantPlot, spread, whisker } from "./quadrant-geometry.ts";

const point = (id: string, x: number, y: number, half = 0.1) => ({
  id,
  mark: id,
  name: id,
  x: { value: x, low: x - half, high: x + half },
  y: { value: y, low: y - half, high: y + half },
  unsure: false,
});

describe("a chart with four quadrants", () => {
  test("holds every interval, both lines and every target inside its field", () => {
    const points = [point("1", 3.9, 6.2), { ...point("2", 4.6, 7.1), target: 8.5 }];
    const plot = quadrantPlot(points, { x: 4.2, y: 5 });
    const ys = [plot?.y(8.5), plot?.y(5), plot?.y(7.2)];
    for (const y of ys) {
      expect(y).toBeGreaterThan(quadrantField.top);
      expect(y).toBeLessThan(quadrantField.bottom);
    }
    expect(plot?.x(3.8)).toBeGreaterThan(quadrantField.left);
    expect(plot?.x(4.7)).toBeLessThan(quadrantField.right);
  });
  test("places higher values higher and more to the right", () => {
    const plot = quadrantPlot([point("1", 3, 6), point("2", 4, 7)], { x: 3.5, y: 6.5 });
    const [one, two] = plot?.exact ?? [];
    expect(two?.x).toBeGreaterThan(one?.x ?? Number.POSITIVE_INFINITY);
    expect(two?.y).toBeLessThan(one?.y ?? 0);
  });
  test("of one point without an interval is still a chart", () => {
    const lone = { ...point("1", 4, 7), x: { value: 4 }, y: { value: 7 } };
    const plot = quadrantPlot([lone], { x: 4, y: 7 });
    expect(plot?.exact[0]?.x).toBeCloseTo((quadrantField.left + quadrantField.right) / 2, 0);
  });
  test("without points is none", () => expect(quadrantPlot([], { x: 1, y: 1 })).toBeNull());
});

describe("numbers in a drawing", () => {
  test("that lie far apart stay on their point", () => {
    const places = [
      { x: 100, y: 100 },
      { x: 200, y: 200 },
    ];
    expect(spread(places)).toEqual(places);
  });
  test("never cover each other, even eight on one spot", () => {
    const moved = spread(Array.from({ length: 8 }, (_, index) => ({ x: 200 + index * 0.5, y: 150 + (index % 3) })));
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * markRadius - 2);
      }
    }
  });
  test("stay inside the field", () => {
    const moved = spread([
      { x: quadrantField.right, y: quadrantField.top },
      { x: quadrantField.right, y: quadrantField.top + 1 },
    ]);
    for (const { x, y } of moved) {
      expect(x).toBeLessThanOrEqual(quadrantField.right - markRadius);
      expect(y).toBeGreaterThanOrEqual(quadrantField.top + markRadius);
    }
  });
});

test("an interval has a line to both sides of its value, also when rounding put a bound on it", () => {
  expect(whisker({ value: 6, low: 5.5, high: 7 })).toEqual([5.5, 7]);
  expect(whisker({ value: 6, low: 6, high: 7 })).toEqual([5.5, 7]);
  expect(whisker({ value: 6, low: 5, high: 6 })).toEqual([5, 6.5]);
});

test("an interval of no length, or none at all, has no line", () => {
  expect(whisker({ value: 6, low: 6, high: 6 })).toBeNull();
  expect(whisker({ value: 6 })).toBeNull();
});
