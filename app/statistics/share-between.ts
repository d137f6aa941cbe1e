import { total } from "./total.ts";

/** Counts per whole score, from `lowest` up, and the range of scores that is asked for; both ends included. */
interface Range {
  lowest: number;
  from?: number;
  to?: number;
}

/**
 * Share of people whose score lies in a range: "tevreden" is a grade of 7 or more, "ontevreden" 4 or less.
 *
 * @param counts - How often each score was given, or the sum of weights; `counts[0]` belongs to `lowest`.
 * @param range - `from` and `to` in scores, ends included; left out: no limit on that side.
 * @returns Share as a proportion of those who gave a score (0.42, not 42 %), unrounded.
 * @throws RangeError if nothing was counted.
 * @example shareBetween([1, 1, 2], { lowest: 6, from: 7 }) // 0.75
 */
export function shareBetween(counts: readonly number[], { lowest, from = -Infinity, to = Infinity }: Range): number {
  const base = total(counts);
  if (base === 0) throw new RangeError("There is no share of no scores");
  const inside = counts.filter((_, index) => lowest + index >= from && lowest + index <= to);
  return total(inside) / base;
}
