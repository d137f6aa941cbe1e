import { useDomId } from "./dom-id.ts";
import type { MapDrawing } from "./map-drawing.ts";

/** How an area is filled: a step of a scale from pale to dark, or grey where there is no figure. */
export type MapStep = 1 | 2 | 3 | 4 | 5 | "none";

export interface ClassedArea {
  step: MapStep;
  /** The figure has a mark: drawn with dots over its colour. */
  marked: boolean;
  /** Name and figure, for who points at it. */
  text: string;
}

/** A map of areas coloured by a class of their figure. Every figure also stands in a list beside it. */
export function ClassMap({
  title,
  drawing,
  areas,
}: {
  title: string;
  drawing: MapDrawing;
  areas: Record<string, ClassedArea>;
}) {
  const id = useDomId();
  return (
    <svg
      aria-label={title}
      className="ui-map ui-class-map"
      focusable="false"
      role="img"
      viewBox={drawing.viewBox}
      width="100%"
    >
      <defs>
        <pattern height="12" id={`${id}dots`} patternUnits="userSpaceOnUse" width="12">
          <circle className="ui-class-map__dot" cx="3" cy="3" r="1.8" />
          <circle className="ui-class-map__dot" cx="9" cy="9" r="1.8" />
        </pattern>
      </defs>
      {drawing.areas.map(({ code, path }) => {
        const area = areas[code];
        return (
          <g key={code}>
            {area ? <title>{area.text}</title> : null}
            <path className={`ui-class-map__area ui-step--${area?.step ?? "none"}`} d={path} />
            {area?.marked ? <path d={path} fill={`url(#${id}dots)`} /> : null}
          </g>
        );
      })}
    </svg>
  );
}

/** The colour of a class, to stand beside its name. */
export function ClassKey({ step }: { step: MapStep }) {
  return (
    <svg aria-hidden="true" className="ui-classes__key" focusable="false" height="18" width="26">
      <rect className={`ui-class-map__area ui-step--${step}`} height="16" width="24" x="1" y="1" />
    </svg>
  );
}
