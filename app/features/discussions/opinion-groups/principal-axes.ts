import { PCA } from "ml-pca";
import type { Axes } from "~/statistics/opinion-position.ts";

/** Below this part of the spread along the first axis a second one is noise of the computation. */
const NO_SPREAD = 1e-9;
/** Loadings that differ less are as large. */
const AS_LARGE = 1e-9;

/** The two directions along which people differ most, and how much. */
export interface PrincipalAxes {
  axes: Axes;
  /** Standard deviation of people along each axis, divided by n − 1. */
  spread: readonly [number, number];
}

/**
 * The two axes of a principal component analysis by singular value decomposition. Not by NIPALS: the standard deviations
 * that this package then gives are wrong by √(n − 1).
 *
 * @param rows - Per person the deviation from the mean of each statement (`centredVotes`), two people or more.
 * @returns Axes of length 1, each with its largest loading above 0 so that left and right do not swap by chance; an axis
 *   along which nobody differs has loadings of 0.
 * @throws RangeError if there are fewer than two people.
 */
export function principalAxes(rows: readonly (readonly number[])[]): PrincipalAxes {
  if (rows.length < 2) throw new RangeError("Axes are drawn between two or more people");
  const statements = rows[0]?.length ?? 0;
  const analysis = new PCA(
    rows.map((row) => [...row]),
    { method: "SVD", center: true },
  );
  const deviations = analysis.getStandardDeviations();
  const loadings = analysis.getLoadings().to2DArray();
  const spread = [0, 1].map((axis) => deviationAlong(deviations, axis));
  const [first = [], second = []] = [0, 1].map((axis) => {
    const direction = (spread[axis] ?? 0) > 0 ? loadings[axis] : undefined;
    return direction ? pointed(direction) : Array.from({ length: statements }, () => 0);
  });
  return { axes: [first, second], spread: [spread[0] ?? 0, spread[1] ?? 0] };
}

function deviationAlong(deviations: readonly number[], axis: number): number {
  const deviation = deviations[axis] ?? 0;
  // With nothing to compare the first with, all votes are alike when it is no larger than rounding.
  return deviation > NO_SPREAD * Math.max(1, deviations[0] ?? 0) ? deviation : 0;
}

/** The same axis, with the first of its largest loadings above 0. */
function pointed(loadings: readonly number[]): number[] {
  const largest = Math.max(...loadings.map(Math.abs));
  const leading = loadings.find((loading) => Math.abs(loading) >= largest - AS_LARGE) ?? 0;
  return leading < 0 ? loadings.map((loading) => -loading) : [...loadings];
}
