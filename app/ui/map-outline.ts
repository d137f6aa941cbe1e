import { compactPath } from "./compact-path.ts";
import { type AreaGeometry, mapShapes } from "./map-geometry.ts";

/** A part of a drawing, in its own units. */
export interface MapBox {
  x: number;
  y: number;
  width: number;
  height: number;
}
export type MapPoint = readonly [x: number, y: number];

/** An area with its name and its outline on earth. */
export interface NamedGeometry {
  code: string;
  name: string;
  geometry: AreaGeometry;
}

/** An area as it is drawn, and as it can be pointed at. */
export interface Outline {
  code: string;
  name: string;
  path: string;
  /** Closed lines; what lies within an odd number of them lies in the area. */
  rings: MapPoint[][];
  box: MapBox;
}

/** A map of areas that one can point at, before other areas that are only there to see where one is. */
export interface OutlineMap {
  box: MapBox;
  areas: Outline[];
  behind: Outline[];
}

const margin = 4;

/** The map of areas, so many units wide; null when there is nothing to point at. */
export function drawOutlines(
  { areas, behind }: { areas: readonly NamedGeometry[]; behind: readonly NamedGeometry[] },
  width: number,
): OutlineMap | null {
  const all = [...areas, ...behind];
  const shapes =
    areas.length > 0
      ? mapShapes(
          all.map(({ geometry }) => geometry),
          width,
        )
      : null;
  if (!shapes) return null;
  const outlines = all.map(({ code, name, geometry }, index): Outline => {
    const rings = ringsOf(geometry).map((ring) =>
      ring.flatMap(([lon = 0, lat = 0]): MapPoint[] => {
        const point = shapes.project(lon, lat);
        return point ? [point] : [];
      }),
    );
    return { code, name, path: compactPath(shapes.paths[index] ?? ""), rings, box: boxOf(rings.flat()) };
  });
  return {
    box: rounded(shapes.box),
    areas: outlines.slice(0, areas.length),
    behind: outlines.slice(areas.length),
  };
}

function ringsOf(geometry: AreaGeometry) {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function boxOf(points: readonly MapPoint[]): MapBox {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [smallest(xs), smallest(ys)];
  return { x, y, width: -smallest(xs.map((value) => -value)) - x, height: -smallest(ys.map((value) => -value)) - y };
}

/** An outline may have more points than a function takes arguments. */
function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function rounded({ x, y, width, height }: MapBox): MapBox {
  return {
    x: Math.floor(x - margin),
    y: Math.floor(y - margin),
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(height + 2 * margin),
  };
}
