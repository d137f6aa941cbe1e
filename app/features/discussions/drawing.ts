import type { DrawingPoint } from "./comment.ts";

/** A plan drawing of a proposal that one can point at (Dutch: plankaart). */
export interface Drawing {
  id: string;
  title: string;
  /** What it shows, for who does not see it. */
  alternative: string;
  width: number;
  height: number;
  /** How many threads point at it that everybody finds. */
  pins: number;
}

/** The letter in the pin of the nth thread of a page, from 0: drawings have figures of their own. */
export function pinLetter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

/** The nine parts of a drawing, for who chooses from a list instead of pointing, row by row from the left upper corner. */
export const drawingParts = [
  ...(["upperLeft", "upperMiddle", "upperRight"] as const),
  ...(["middleLeft", "middle", "middleRight"] as const),
  ...(["lowerLeft", "lowerMiddle", "lowerRight"] as const),
];
export type DrawingPart = (typeof drawingParts)[number];

/** Middles of three columns or rows, in thousandths. */
const middles = [167, 500, 833];

/** The middle of a part of a drawing. */
export function middleOfPart(drawingId: string, part: DrawingPart): DrawingPoint {
  const place = drawingParts.indexOf(part);
  return { drawingId, x: middles[place % 3] ?? 500, y: middles[Math.floor(place / 3)] ?? 500 };
}

/** The point of a drawing that was pointed at in a picture of this width; both in CSS pixels from the left upper corner. */
export function pointOnDrawing(
  { id, width, height }: Pick<Drawing, "id" | "width" | "height">,
  pointed: { pictureWidth: number; x: number; y: number },
): DrawingPoint {
  const pictureHeight = (pointed.pictureWidth * height) / width;
  return {
    drawingId: id,
    x: thousandths(pointed.x, pointed.pictureWidth),
    y: thousandths(pointed.y, pictureHeight),
  };
}

/** A pixel is pointed at in its middle. */
function thousandths(pixel: number, of: number): number {
  return Math.min(1000, Math.max(0, Math.round(((pixel + 0.5) / of) * 1000)));
}
