import { outlineColour, scaleColours } from "./chart-colours.ts";
import type { Outline, OutlineMap } from "./map-outline.ts";

const [, , , landColour] = scaleColours;
const behindColour = "#fff";

/**
 * The map as a picture on its own (SVG): its colours stand in it, because no style sheet reaches a picture. A part of it is
 * asked for behind the `#` of its address, which no browser sends on.
 */
export function mapPicture({ box, areas, behind }: OutlineMap): string {
  const { x, y, width, height } = box;
  const viewBox = `viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"`;
  const paths = [...behind.map((area) => pathOf(area, behindColour)), ...areas.map((area) => pathOf(area, landColour))];
  return `<svg xmlns="http://www.w3.org/2000/svg" ${viewBox}>\n${paths.join("\n")}\n</svg>\n`;
}

function pathOf({ path }: Outline, fill: string): string {
  return `<path d="${path}" fill="${fill}" stroke="${outlineColour}" stroke-width="1" vector-effect="non-scaling-stroke"/>`;
}

/** What stands behind the address of the picture to see a part of it. */
export function partOfPicture({ x, y, width, height }: OutlineMap["box"]): string {
  return `#svgView(viewBox(${x},${y},${width},${height}))`;
}
