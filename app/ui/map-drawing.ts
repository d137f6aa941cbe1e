import { geoCentroid } from "d3-geo";
import { compactPath } from "./compact-path.ts";
import { type AreaGeometry, mapShapes, wound } from "./map-geometry.ts";

/** How much an area stands out, from background to strongest. */
export type Emphasis = 0 | 1 | 2 | 3;

export interface MapFeature {
  code: string;
  name: string;
  href?: string;
  geometry: AreaGeometry;
  emphasis?: Emphasis;
}
export interface MapMarker {
  id: string;
  name: string;
  href?: string;
  lon: number;
  lat: number;
  /** A number or letter that also stands in the list beside the map. */
  mark?: string;
}

/** A map of which every shape is worked out, so that it can be kept and drawn many times. */
export interface MapDrawing {
  viewBox: string;
  areas: { code: string; name: string; href: string | undefined; emphasis: Emphasis; path: string }[];
  pins: { id: string; name: string; href: string | undefined; mark: string | undefined; x: number; y: number }[];
}

const margin = 4;

/** The shapes of a map of areas and places; null when there are no areas. */
export function drawMap(
  features: readonly MapFeature[],
  markers: readonly MapMarker[],
  width: number,
): MapDrawing | null {
  const shapes = mapShapes(
    features.map((feature) => feature.geometry),
    width,
  );
  if (!shapes) return null;
  const { x, y, width: wide, height } = shapes.box;
  return {
    viewBox: [x - margin, y - margin, wide + 2 * margin, height + 2 * margin].map(Math.round).join(" "),
    areas: features.map(({ code, name, href, emphasis }, index) => ({
      code,
      name,
      href,
      emphasis: emphasis ?? 1,
      path: compactPath(shapes.paths[index] ?? ""),
    })),
    pins: movedApart(
      markers.flatMap(({ id, name, href, mark, lon, lat }) => {
        const place = shapes.project(lon, lat);
        return place ? [{ id, name, href, mark, x: place[0], y: place[1] }] : [];
      }),
    ),
  };
}

/** Where to put the pin of an area: the middle of its shape. */
export function centreOf(geometry: AreaGeometry): { lon: number; lat: number } {
  const [lon, lat] = geoCentroid(wound(geometry));
  return { lon, lat };
}

/** Least distance between the middles of two pins, so that they do not cover each other. */
const pinRoom = 48;
const mostRounds = 20;

/** Pins that stand too close, moved along the line between them until both can be read. */
function movedApart(pins: MapDrawing["pins"]): MapDrawing["pins"] {
  const moved = pins.map((pin) => ({ ...pin }));
  for (let round = 0; round < mostRounds; round++) {
    for (const [index, pin] of moved.entries()) for (const other of moved.slice(index + 1)) pushApart(pin, other);
  }
  return moved.map((pin) => ({ ...pin, x: rounded(pin.x), y: rounded(pin.y) }));
}

function pushApart(a: { x: number; y: number }, b: { x: number; y: number }): void {
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  if (distance >= pinRoom) return;
  const [dx, dy] = distance === 0 ? [1, 0] : [(b.x - a.x) / distance, (b.y - a.y) / distance];
  const step = (pinRoom - distance) / 2;
  a.x -= dx * step;
  a.y -= dy * step;
  b.x += dx * step;
  b.y += dy * step;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
