import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { realOutlines } from "../../tests/factories/outlines.ts";
import { drawOutlines, type OutlineMap } from "./map-outline.ts";
import { mapPicture, partOfPicture } from "./map-picture.ts";
import { areaPointedAt, labelsIn, partAround } from "./map-pointing.ts";

function mapOf(gemeente: string): OutlineMap {
  const map = drawOutlines({ areas: realOutlines(gemeente), behind: [] }, 2_000);
  if (!map) throw new Error(`No outlines of ${gemeente}`);
  return map;
}

const amsterdam = mapOf("GM0363");
const named = (name: string, map = amsterdam) => {
  const area = map.areas.find((one) => one.name === name);
  if (!area) throw new Error(`No ${name}`);
  return area;
};

/** Where a place on earth stands in a picture of that width; the map is a Mercator map, so that both ways are straight. */
function pixelOf(map: OutlineMap, [lon, lat]: [number, number], width: number, shown = map.box) {
  const north = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
  const points = realOutlines("GM0363").flatMap(({ geometry }) => (geometry as Polygon).coordinates.flat());
  const [west, east] = [0, 1].map((side) => Math[side ? "max" : "min"](...points.map(([x = 0]) => x))) as [
    number,
    number,
  ];
  const top = Math.max(...points.map(([, y = 0]) => y));
  const unitsPerRadian = 2_000 / (((east - west) * Math.PI) / 180);
  const x = (((lon - west) * Math.PI) / 180) * unitsPerRadian + map.box.x + 4;
  const y = (north(top) - north(lat)) * unitsPerRadian + map.box.y + 4;
  return { x: Math.round(((x - shown.x) * width) / shown.width), y: Math.round(((y - shown.y) * width) / shown.width) };
}

describe("pointing at the map of Amsterdam", () => {
  test.each<[string, [number, number]]>([
    ["Burgwallen-Oude Zijde", [4.8985, 52.372]],
    ["Vondelparkbuurt", [4.8745, 52.3616]],
    ["Museumkwartier", [4.8815, 52.3565]],
  ])("finds the wijk %s at the place on earth where it lies, narrow and wide, whole and around it", (name, place) => {
    const near = partAround(amsterdam, named(name));
    if (!near) throw new Error("Nearly the whole map");
    for (const width of [288, 560]) {
      const part = { shown: near, width, ...pixelOf(amsterdam, place, width, near) };
      expect(areaPointedAt(amsterdam.areas, part)?.name).toBe(name);
    }
    const whole = { shown: amsterdam.box, width: 560, ...pixelOf(amsterdam, place, 560) };
    expect(areaPointedAt(amsterdam.areas, whole)?.name).toBe(name);
  });

  test("finds nothing far from every wijk, and the nearest one just beside it", () => {
    expect(areaPointedAt(amsterdam.areas, { shown: amsterdam.box, width: 560, x: 0, y: 0 })).toBeUndefined();
    const square = drawOutlines({ areas: [squareAt("A", 4), squareAt("B", 6)], behind: [] }, 1_000);
    const at = (x: number) => areaPointedAt(square?.areas ?? [], { shown: box(square), width: 300, x, y: 50 })?.code;
    expect([at(50), at(105), at(150), at(193), at(250)]).toEqual(["A", "A", undefined, "B", "B"]);
  });
});

function squareAt(code: string, west: number) {
  const [east, south, north] = [west + 1, 52, 53];
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return { code, name: code, geometry: { type: "Polygon" as const, coordinates: [ring] } };
}

function box(map: OutlineMap | null) {
  if (!map) throw new Error("No map");
  return map.box;
}

test.each(["GM0363", "GM0479", "GM0392"])("every wijk of %s can be pointed at in the picture around it", (gemeente) => {
  const map = mapOf(gemeente);
  const width = 288;
  const missed = map.areas.filter((area) => {
    const shown = partAround(map, area) ?? map.box;
    const scale = width / shown.width;
    const [x0, y0] = [(area.box.x - shown.x) * scale, (area.box.y - shown.y) * scale];
    const [across, down] = [area.box.width * scale, area.box.height * scale];
    const pixels = Array.from({ length: 81 }, (_, index) => ({
      x: Math.floor(x0 + (across * ((index % 9) + 0.5)) / 9),
      y: Math.floor(y0 + (down * (Math.floor(index / 9) + 0.5)) / 9),
    }));
    return !pixels.some((pixel) => areaPointedAt(map.areas, { shown, width, ...pixel }) === area);
  });
  expect(missed.map(({ name }) => name)).toEqual([]);
});

test("the part around a wijk has the shape of the whole map, and lies in it", () => {
  for (const area of amsterdam.areas) {
    const part = partAround(amsterdam, area);
    if (!part) continue;
    const { box: whole } = amsterdam;
    expect(part.width / part.height).toBeCloseTo(whole.width / whole.height, 1);
    expect(part.x).toBeGreaterThanOrEqual(whole.x);
    expect(part.x + part.width).toBeLessThanOrEqual(whole.x + whole.width);
    expect(part.y).toBeGreaterThanOrEqual(whole.y);
    expect(part.y + part.height).toBeLessThanOrEqual(whole.y + whole.height);
  }
});

test("the wijk that was chosen always has its name in the picture, and names do not cover each other", () => {
  for (const area of amsterdam.areas) {
    const shown = partAround(amsterdam, area) ?? amsterdam.box;
    const labels = labelsIn(amsterdam, { shown, width: 288, chosen: area.code });
    expect(labels[0]?.text).toBe(area.name);
    for (const [index, { x, y, text }] of labels.entries()) {
      const covered = labels
        .slice(index + 1)
        .filter((other) => Math.abs(other.y - y) < 14 && Math.abs(other.x - x) < 3 * (other.text.length + text.length));
      expect(covered).toEqual([]);
    }
  }
});

test("the picture holds every wijk, and no script, style or address", () => {
  const svg = mapPicture(amsterdam);
  expect(svg.match(/<path /g)).toHaveLength(110);
  expect(svg).not.toMatch(/<(script|style|a|image|text)\b|href|style=/);
  expect(partOfPicture({ x: 1, y: -2, width: 30, height: 40 })).toBe("#svgView(viewBox(1,-2,30,40))");
});
