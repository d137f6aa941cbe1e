import { geoArea, geoMercator, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";

export type AreaGeometry = Polygon | MultiPolygon;

/** Drawn shapes of a map, with the box that holds them; null when there is nothing to draw. */
export function mapShapes(geometries: readonly AreaGeometry[], width: number) {
  if (geometries.length === 0) return null;
  const features = geometries.map((geometry) => asFeature(wound(geometry)));
  const all: FeatureCollection<AreaGeometry> = { type: "FeatureCollection", features };
  const projection = geoMercator().fitWidth(width, all);
  const path = geoPath(projection).digits(1);
  const [[x0, y0], [x1, y1]] = path.bounds(all);
  if (![x0, y0, x1, y1].every(Number.isFinite)) return null;
  return {
    paths: features.map((feature) => path(feature) ?? ""),
    box: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 },
    project: (lon: number, lat: number) => projection([lon, lat]),
  };
}

/**
 * Rings in the direction that d3-geo expects. GeoJSON files wind their rings the other way round,
 * and d3-geo then reads "everything on earth except this area".
 */
export function wound(geometry: AreaGeometry): AreaGeometry {
  if (geometry.type === "Polygon") return { ...geometry, coordinates: woundPolygon(geometry.coordinates) };
  return { ...geometry, coordinates: geometry.coordinates.map(woundPolygon) };
}

function woundPolygon(rings: Position[][]): Position[][] {
  const outer: Polygon = { type: "Polygon", coordinates: rings.slice(0, 1) };
  return geoArea(outer) > 2 * Math.PI ? rings.map((ring) => [...ring].reverse()) : rings;
}

function asFeature(geometry: AreaGeometry): Feature<AreaGeometry> {
  return { type: "Feature", properties: null, geometry };
}
