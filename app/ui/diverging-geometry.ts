/** One coloured part of a diverging bar; positions are shares, with zero in the middle of the neutral class. */
export interface Segment {
  /** Which class it is, from most negative to most positive. */
  index: number;
  share: number;
  start: number;
  end: number;
}

export interface DivergingRow {
  segments: Segment[];
  /** Shares of the classes below, in and above the middle; together 1. */
  negative: number;
  neutral: number;
  positive: number;
}

/**
 * The parts of one diverging bar, or null when nobody is counted.
 * The middle class is split over the zero line, so that the two ends of the bar show which side outweighs the other.
 *
 * @param counts - People per class, from most negative to most positive; an odd number of classes, none below zero.
 * @throws RangeError if the number of classes is even or a count is negative.
 */
export function divergingRow(counts: readonly number[]): DivergingRow | null {
  if (counts.length % 2 === 0) throw new RangeError("A diverging bar needs an odd number of classes");
  if (counts.some((count) => !(count >= 0))) throw new RangeError("A count is never below zero");
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const shares = counts.map((count) => count / total);
  const middle = (counts.length - 1) / 2;
  const negative = sum(shares.slice(0, middle));
  const neutral = shares[middle] ?? 0;
  let position = -(negative + neutral / 2);
  const segments = shares.map((share, index) => {
    const start = position;
    position += share;
    return { index, share, start, end: position };
  });
  return {
    segments: segments.filter((part) => part.share > 0),
    negative,
    neutral,
    positive: sum(shares.slice(middle + 1)),
  };
}

/** Half the width of the axis that all rows share: the longest side, rounded up to a tenth, at most 1. */
export function sharedExtent(rows: readonly (DivergingRow | null)[]): number {
  const sides = rows.flatMap((row) => (row ? [row.negative + row.neutral / 2, row.positive + row.neutral / 2] : []));
  const longest = Math.max(0.1, ...sides);
  return Math.min(1, Math.ceil(Math.round(longest * 1000) / 100) / 10);
}

/** How far class `index` of `count` lies from the middle, as a step −3…3 of the colour scale. */
export function colourStep(index: number, count: number): number {
  const middle = (count - 1) / 2;
  if (middle === 0) return 0;
  const distance = index - middle;
  return Math.sign(distance) * Math.ceil((3 * Math.abs(distance)) / middle);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
