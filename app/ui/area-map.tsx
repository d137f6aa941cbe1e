import type { ReactNode } from "react";
import { drawMap, type MapDrawing, type MapFeature, type MapMarker } from "./map-drawing.ts";

export type { MapFeature, MapMarker } from "./map-drawing.ts";

export interface AreaMapProps {
  title: string;
  features: MapFeature[];
  markers?: MapMarker[];
  /** Size of the drawing; on the page it takes the width there is. */
  width?: number;
}

/** A map of areas drawn on the server. Names stand in a list beside it; here they are titles. Nothing without areas. */
export function AreaMap({ title, features, markers = [], width = 720 }: AreaMapProps) {
  const drawing = drawMap(features, markers, width);
  return drawing ? <DrawnMap drawing={drawing} title={title} /> : null;
}

/** A map whose shapes were worked out before, such as one that is kept between requests. */
export function DrawnMap({ title, drawing }: { title: string; drawing: MapDrawing }) {
  const links = [...drawing.areas, ...drawing.pins].some((item) => item.href !== undefined);
  return (
    <svg
      aria-label={title}
      className="ui-map"
      focusable="false"
      role={links ? "group" : "img"}
      viewBox={drawing.viewBox}
      width="100%"
    >
      {drawing.areas.map((area) => (
        <MapLink href={area.href} key={area.code} name={area.name}>
          <path className={`ui-map__area ui-map__area--${area.emphasis}`} d={area.path} />
        </MapLink>
      ))}
      {drawing.pins.map((pin) => (
        <MapLink href={pin.href} key={pin.id} name={pin.name}>
          <Pin mark={pin.mark} x={pin.x} y={pin.y} />
        </MapLink>
      ))}
    </svg>
  );
}

function MapLink({ href, name, children }: { href: string | undefined; name: string; children: ReactNode }) {
  if (href === undefined) {
    return (
      <g>
        <title>{name}</title>
        {children}
      </g>
    );
  }
  return (
    <a aria-label={name} href={href}>
      <title>{name}</title>
      {children}
    </a>
  );
}

function Pin({ x, y, mark }: { x: number; y: number; mark: string | undefined }) {
  return (
    <g className="ui-map__pin" transform={`translate(${x} ${y})`}>
      <circle className="ui-map__ring" r="22" />
      <circle className="ui-map__dot" r="17" />
      {mark ? (
        <text dominantBaseline="central" textAnchor="middle">
          {mark}
        </text>
      ) : null}
    </g>
  );
}
