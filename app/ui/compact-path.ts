type Point = readonly [number, number];

/**
 * The same outline in whole units and with steps instead of places: a third of the length for a map of a region.
 * Points that fall together are left out, and so are islands smaller than a unit.
 *
 * @param path - As d3-geo writes it: closed rings of `M`, `L` and `Z` with absolute coordinates.
 */
export function compactPath(path: string): string {
  return path
    .split("Z")
    .map((ring) => stepsOf(pointsOf(ring)))
    .join("");
}

function pointsOf(ring: string): Point[] {
  const points: Point[] = [];
  for (const [, x = "", y = ""] of ring.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
    const point: Point = [Math.round(Number(x)), Math.round(Number(y))];
    const before = points.at(-1);
    if (!before || before[0] !== point[0] || before[1] !== point[1]) points.push(point);
  }
  return points;
}

function stepsOf(points: Point[]): string {
  const [first] = points;
  if (!first || points.length < 3) return "";
  const steps = points.slice(1).map((point, index) => {
    const before = points[index] ?? first;
    return `${point[0] - before[0]},${point[1] - before[1]}`;
  });
  return `M${first[0]},${first[1]}l${steps.join(" ")}z`;
}
