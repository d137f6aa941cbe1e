import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { mapShapes } from "./map-geometry.ts";

const ring = [
  [4, 52],
  [5, 52],
  [5, 53],
  [4, 53],
  [4, 52],
];
const square = (coordinates: number[][]): Polygon => ({ type: "Polygon", coordinates: [coordinates] });

describe("a map", () => {
  test("fills the width it is given", () => {
    const shapes = mapShapes([square(ring)], 400);
    expect(shapes?.box.width).toBeCloseTo(400, 0);
    expect(shapes?.box.height).toBeGreaterThan(400);
  });
  test("draws the same area whichever way the file winds its rings", () => {
    const one = mapShapes([square(ring)], 400);
    const other = mapShapes([square([...ring].reverse())], 400);
    expect(other?.box).toEqual(one?.box);
  });
  test("puts a place inside an area inside its box", () => {
    const shapes = mapShapes([square(ring)], 400);
    const [x = -1, y = -1] = shapes?.project(4.5, 52.5) ?? [];
    expect(x).toBeCloseTo(200, 0);
    expect(y).toBeGreaterThan(shapes?.box.y ?? Number.POSITIVE_INFINITY);
  });
  test("without areas is no map", () => expect(mapShapes([], 400)).toBeNull());
});
