export interface PicturePin {
  /** In thousandths of the width and height, from the left upper corner. */
  x: number;
  y: number;
  /** A number or letter in the pin, which the list beside the picture repeats. */
  mark: string;
  name: string;
  href: string;
}

interface PinnedPictureProps {
  src: string;
  /** Size of the picture; on the page it takes the width there is. */
  width: number;
  height: number;
  /** What the picture shows. */
  alternative: string;
  pins: PicturePin[];
}

/** A picture with pins that lead to what stands in a list beside it. */
export function PinnedPicture({ src, width, height, alternative, pins }: PinnedPictureProps) {
  const unit = width / 100;
  return (
    <svg
      aria-label={alternative}
      className="ui-pinned"
      focusable="false"
      role={pins.length > 0 ? "group" : "img"}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
    >
      <image height={height} href={src} width={width} />
      {pins.map(({ x, y, mark, name, href }) => (
        <a aria-label={name} href={href} key={href}>
          <title>{name}</title>
          <g
            className="ui-pinned__pin"
            transform={`translate(${(x * width) / 1000} ${(y * height) / 1000}) scale(${unit})`}
          >
            {/* At the width of a phone a target is 24 pixels wide at least. */}
            <circle className="ui-pinned__target" r="4.5" />
            <circle className="ui-pinned__ring" r="3.2" />
            <circle className="ui-pinned__dot" r="2.5" />
            <text dominantBaseline="central" textAnchor="middle">
              {mark}
            </text>
          </g>
        </a>
      ))}
    </svg>
  );
}
