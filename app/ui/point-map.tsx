import type { MapBox } from "./map-outline.ts";
import type { MapLabel } from "./map-pointing.ts";

/** A picture of a map in one size, to point at. */
export interface PointPicture {
  /** The form gets two fields of this name, with `.x` and `.y` behind it. */
  name: string;
  src: string;
  /** From narrow to wide: a page shows the one that fits, for a form cannot tell how wide a picture stood there. */
  size: "smal" | "midden" | "breed";
  width: number;
  height: number;
  /** The part of the map that it shows. */
  shown: MapBox;
  /** Outline of the area that is chosen. */
  chosen: string | null;
  labels: MapLabel[];
}

interface PointMapProps {
  pictures: readonly PointPicture[];
  /** Stands there when the picture does not come. */
  alt: string;
  /** Where the page goes on after pointing, such as "#field". */
  formAction: string;
}

/**
 * A map that sends its form with the point that was clicked or touched. Only for who sees and points: there must be a
 * list beside it, which is why neither the keyboard nor a screen reader stops here.
 */
export function PointMap({ pictures, alt, formAction }: PointMapProps) {
  return pictures.map((picture) => (
    <span aria-hidden="true" className={`ui-point-map ui-point-map--${picture.size}`} key={picture.name}>
      <input
        alt={alt}
        className="ui-point-map__picture"
        formAction={formAction}
        height={picture.height}
        name={picture.name}
        src={picture.src}
        tabIndex={-1}
        type="image"
        width={picture.width}
      />
      <Marks picture={picture} />
    </span>
  ));
}

/** The area that is chosen and the names of the areas, over the picture: the picture is the same for everybody. */
function Marks({ picture: { width, height, shown, chosen, labels } }: { picture: PointPicture }) {
  const scale = width / shown.width;
  return (
    <svg
      aria-hidden="true"
      className="ui-point-map__marks"
      focusable="false"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
    >
      {chosen ? (
        <path
          className="ui-point-map__chosen"
          d={chosen}
          transform={`scale(${scale}) translate(${-shown.x} ${-shown.y})`}
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
      {labels.map(({ code, text, x, y }) => (
        <text className="ui-point-map__name" dominantBaseline="central" key={code} textAnchor="middle" x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
  );
}
