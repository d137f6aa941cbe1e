import { inkColour, outlineColour, stepColours } from "./chart-colours.ts";
import { useDomId } from "./dom-id.ts";
import { HatchPattern } from "./hatch.tsx";
import { stepOf } from "./matrix-geometry.ts";
import { between, corners, type Place } from "./triangle-geometry.ts";

interface Corner {
  id: string;
  name: string;
  /** Null when it may not be shown. */
  value: number | null;
  text: string;
  /** Its interval or why there is none. */
  note: string;
}

interface Side {
  id: string;
  text: string;
  /** How what lies at both ends goes together: an unbroken line, a broken one, a dotted one. */
  line: "together" | "against" | "none";
}

export interface TriangleDrawingProps {
  title: string;
  description: string;
  /** Top, bottom left, bottom right. */
  corners: readonly [Corner, Corner, Corner];
  /** Between top and left, top and right, left and right. */
  sides: readonly (Side | undefined)[];
}

const height = 340;
const radius = 32;
const ends: readonly (readonly [0 | 1 | 2, 0 | 1 | 2])[] = [
  [0, 1],
  [0, 2],
  [1, 2],
];
const dashes = { together: undefined, against: "10 7", none: "2 6" } as const;

/** Three numbers at the corners of a triangle, with what lies between each two of them on its sides. */
export function TriangleDrawing({ title, description, corners: named, sides }: TriangleDrawingProps) {
  const id = useDomId();
  const places = corners(height);
  return (
    <div className="ui-chart ui-triangle">
      <svg aria-labelledby={`${id}t ${id}d`} focusable="false" height={height} role="img" width="100%">
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        <defs>
          <HatchPattern id={`${id}-hatch`} />
        </defs>
        {ends.map(([from, to], index) => (
          <SideLine from={places[from]} key={`${from}${to}`} side={sides[index]} to={places[to]} />
        ))}
        {named.map((corner, index) => (
          <CornerMark
            above={index === 0}
            corner={corner}
            hatch={`${id}-hatch`}
            key={corner.id}
            place={places[index] ?? places[0]}
          />
        ))}
      </svg>
    </div>
  );
}

function SideLine({ side, from, to }: { side: Side | undefined; from: Place; to: Place }) {
  const middle = between(from, to);
  return (
    <>
      <line
        stroke={outlineColour}
        strokeDasharray={dashes[side?.line ?? "none"]}
        strokeWidth="3"
        x1={`${from.x}%`}
        x2={`${to.x}%`}
        y1={from.y}
        y2={to.y}
      />
      {side ? (
        <text className="ui-triangle__side" textAnchor="middle" x={`${middle.x}%`} y={middle.y + 5}>
          {side.text}
        </text>
      ) : null}
    </>
  );
}

function CornerMark({ corner, place, above, hatch }: { corner: Corner; place: Place; above: boolean; hatch: string }) {
  const step = corner.value === null ? 0 : stepOf(corner.value);
  const colours = stepColours(step);
  const [nameY, noteY] = above ? [-radius - 26, -radius - 8] : [radius + 20, radius + 38];
  return (
    <svg aria-hidden="true" overflow="visible" x={`${place.x}%`} y={place.y}>
      <circle fill={colours.fill} r={radius} stroke={inkColour} strokeWidth="2" />
      {step < 0 ? <circle fill="none" r={radius - 3} stroke={`url(#${hatch})`} strokeWidth="6" /> : null}
      <text className="ui-triangle__value" fill={colours.text} textAnchor="middle" y="6">
        {corner.text}
      </text>
      <text className="ui-triangle__name" textAnchor="middle" y={nameY}>
        {corner.name}
      </text>
      <text textAnchor="middle" y={noteY}>
        {corner.note}
      </text>
    </svg>
  );
}
