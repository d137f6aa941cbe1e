/**
 * Fills from most negative to most positive. Equal in every municipality, because the colours carry meaning:
 * a brown to teal scale that colour-blind readers can tell apart; the hatch repeats the negative side.
 */
export const scaleColours = ["#8c510a", "#cf9f4b", "#f3dfb3", "#e9ebee", "#bfe4de", "#56ada5", "#01665e"] as const;

/** The outline of every bar part: what keeps the pale ones visible on white. */
export const outlineColour = "#4d5661";
export const inkColour = "#1b1f24";

/** Fill of a step −3…3, and the colour of the text on it. */
export function stepColours(step: number): { fill: string; text: string } {
  const fill = scaleColours[Math.min(6, Math.max(0, step + 3))] ?? scaleColours[3];
  return { fill, text: Math.abs(step) === 3 ? "#fff" : inkColour };
}
