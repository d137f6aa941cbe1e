/** How far a figure is from what was expected, as a part of that; of 0 and next to it, as a part of 1e-6. */
export function relativeError(actual: number | undefined, expected: number | undefined): number {
  if (actual === undefined || expected === undefined) return actual === expected ? 0 : Number.POSITIVE_INFINITY;
  if (Number.isNaN(actual) || Number.isNaN(expected)) return Number.POSITIVE_INFINITY;
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-6);
}

/** The largest of those errors in two lists that must be equally long. */
export function largestError(
  actual: readonly (number | undefined)[],
  expected: readonly (number | undefined)[],
): number {
  if (actual.length !== expected.length || expected.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(...actual.map((value, index) => relativeError(value, expected[index])));
}
