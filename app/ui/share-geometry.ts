/** One class of a bar that is a whole: which, its rounded percentage, and where it lies in percent of the width. */
export interface Part {
  index: number;
  percentage: number;
  start: number;
  width: number;
}

/** The parts of a bar that fills its width, in order; rounded percentages that add up to 99 or 101 fill it as well. */
export function sharesInARow(percentages: readonly number[]): Part[] {
  const total = percentages.reduce((sum, percentage) => sum + percentage, 0);
  let start = 0;
  const parts = percentages.map((percentage, index) => {
    const width = total > 0 ? (percentage / total) * 100 : 0;
    const part = { index, percentage, start: hundredth(start), width: hundredth(width) };
    start += width;
    return part;
  });
  return parts.filter(({ width }) => width > 0);
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
