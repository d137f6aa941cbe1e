/** Above this the change may be chance, once all changes on the screen are taken together. */
const LEVEL = 0.05;

/** A change between two waves, and what it must exceed. */
export interface JudgedChange {
  /** Later less earlier, on the scale of the scores. */
  change: number;
  /** p-value after the correction of Benjamini and Hochberg over everything on one screen, 0 to 1. */
  q: number;
  /** Smallest change worth an arrow, on the same scale, 0 or more: 0.2 of a grade, 5 points of net effect. */
  minimum: number;
}

/**
 * The arrow beside a change: up or down only if it is both certain and large enough to matter, otherwise none ("geen
 * duidelijke verandering").
 *
 * @param judged - Change, q and smallest change that matters.
 * @returns `up`, `down` or `none`.
 * @throws RangeError if q lies outside 0 to 1, the minimum is below 0, or the change is no number.
 * @example waveArrow({ change: -0.3, q: 0.01, minimum: 0.2 }) // "down"
 */
export function waveArrow({ change, q, minimum }: JudgedChange): "up" | "down" | "none" {
  if (!Number.isFinite(change)) throw new RangeError(`A change is a number, not ${change}`);
  if (!(q >= 0 && q <= 1)) throw new RangeError(`q runs from 0 to 1, not ${q}`);
  if (!(minimum >= 0)) throw new RangeError(`The smallest change that matters is 0 or more, not ${minimum}`);
  if (change === 0 || q >= LEVEL || Math.abs(change) < minimum) return "none";
  return change > 0 ? "up" : "down";
}
