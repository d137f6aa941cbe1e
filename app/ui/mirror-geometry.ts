/** Round numbers that a scale of percentages may end at. */
const ends = [5, 10, 20, 30, 40, 50, 60, 80, 100];

/** Where a scale of percentages from zero ends: the first round number that holds them all. */
export function mirrorEnd(values: readonly number[]): number {
  const largest = Math.max(0, ...values);
  return ends.find((end) => end >= largest) ?? 100;
}

/** How long a bar is, in percent of the width; a value above the end stops there. */
export function mirrorWidth(value: number, end: number): number {
  return Math.round(Math.min(1, Math.max(0, value / end)) * 10_000) / 100;
}
