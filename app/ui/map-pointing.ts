import type { MapBox, MapPoint, Outline, OutlineMap } from "./map-outline.ts";

/**
 * Widths in CSS pixels in which a picture to point at is shown: on the smallest telephone, on most telephones, and
 * elsewhere. A form cannot tell how wide its picture stood there, so each width is a picture of its own.
 */
export const pointWidths = { smal: 288, midden: 344, breed: 560 } as const;
export type PointWidth = keyof typeof pointWidths;

/** A point in a picture that shows a part of a map. */
export interface PointedAt {
  /** The part that the picture shows. */
  shown: MapBox;
  /** Width of the picture in CSS pixels, and the point in it from its left upper corner. */
  width: number;
  x: number;
  y: number;
}

/** Who points beside a small area, or at the water between two, means the nearest: so many CSS pixels off at most. */
const reach = 12;

/** The area that was pointed at, or the nearest within reach of a finger; undefined where there is none. */
export function areaPointedAt(areas: readonly Outline[], { shown, width, x, y }: PointedAt): Outline | undefined {
  const unit = shown.width / width;
  // A pixel is pointed at in its middle.
  const point: MapPoint = [shown.x + (x + 0.5) * unit, shown.y + (y + 0.5) * unit];
  const within = areas.find(({ rings }) => isWithin(rings, point));
  if (within) return within;
  const near = areas
    .map((area) => ({ area, distance: distanceTo(area.rings, point) }))
    .filter(({ distance }) => distance <= reach * unit)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.area;
}

type Side = readonly [from: MapPoint, to: MapPoint];

function sidesOf(rings: readonly MapPoint[][]): Side[] {
  return rings.flatMap((ring) => ring.slice(1).map((to, index): Side => [ring[index] ?? to, to]));
}

/** A line from the point to the right crosses the outline of an area an odd number of times when the point lies in it. */
function isWithin(rings: readonly MapPoint[][], [x, y]: MapPoint): boolean {
  const crossed = sidesOf(rings).filter(([[x0, y0], [x1, y1]]) => {
    return y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
  });
  return crossed.length % 2 === 1;
}

function distanceTo(rings: readonly MapPoint[][], point: MapPoint): number {
  return sidesOf(rings).reduce((least, side) => Math.min(least, distanceToSide(side, point)), Number.POSITIVE_INFINITY);
}

function distanceToSide([[x0, y0], [x1, y1]]: Side, [x, y]: MapPoint): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/** How many times its own size one sees around an area, and the smallest part of the map that is shown by itself. */
const around = 5;
const smallestPart = 1 / 16;
/** A part that is nearly the whole map is not worth a picture of its own. */
const nearlyAll = 0.7;

/** The part of a map around one of its areas, in the shape of the whole; null when that is nearly the whole map. */
export function partAround({ box }: OutlineMap, { box: own }: Outline): MapBox | null {
  const wanted = around * Math.max(own.width / box.width, own.height / box.height);
  const share = Math.max(smallestPart, wanted);
  if (share >= nearlyAll) return null;
  const width = Math.round(box.width * share);
  const height = Math.round(box.height * share);
  return {
    x: within(own.x + own.width / 2 - width / 2, box.x, box.x + box.width - width),
    y: within(own.y + own.height / 2 - height / 2, box.y, box.y + box.height - height),
    width,
    height,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}

/** A name in a picture, in CSS pixels; the point is its middle. */
export interface MapLabel {
  code: string;
  text: string;
  x: number;
  y: number;
}

/** Size of a letter of the names, in CSS pixels: on average so wide, and with the space above and below so high. */
const letter = 6.5;
const line = 15;
const mostLabels = 24;

/**
 * The names that fit in a picture of a part of a map: those of the largest areas first, each within its own area and
 * clear of the others. The name of `chosen` always stands there.
 */
export function labelsIn(
  { areas, behind }: OutlineMap,
  { shown, width, chosen }: { shown: MapBox; width: number; chosen: string | undefined },
): MapLabel[] {
  const scale = width / shown.width;
  const height = shown.height * scale;
  const named = [...areas.filter(({ code }) => code === chosen), ...largestFirst(behind), ...largestFirst(areas)];
  const taken: MapBox[] = [];
  const labels: MapLabel[] = [];
  for (const { code, name, box } of named) {
    const size = { width: name.length * letter, height: line };
    const place = {
      x: (box.x + box.width / 2 - shown.x) * scale - size.width / 2,
      y: (box.y + box.height / 2 - shown.y) * scale - size.height / 2,
      ...size,
    };
    if (code === chosen) moveInto(place, width, height);
    const fits = code === chosen || (box.width * scale >= size.width && box.height * scale >= size.height);
    if (!fits || !liesIn(place, width, height) || taken.some((other) => overlap(place, other))) continue;
    taken.push(place);
    labels.push({
      ...{ code, text: name },
      ...{ x: Math.round(place.x + size.width / 2), y: Math.round(place.y + size.height / 2) },
    });
    if (labels.length === mostLabels) break;
  }
  return labels;
}

/** Half of an area at the edge may lie outside the picture; its name does not. */
function moveInto(place: MapBox, most: number, highest: number): void {
  place.x = Math.max(0, Math.min(place.x, most - place.width));
  place.y = Math.max(0, Math.min(place.y, highest - place.height));
}

function largestFirst(outlines: readonly Outline[]): Outline[] {
  return [...outlines].sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
}

function liesIn({ x, y, width, height }: MapBox, most: number, highest: number): boolean {
  return x >= 0 && y >= 0 && x + width <= most && y + height <= highest;
}

function overlap(a: MapBox, b: MapBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
