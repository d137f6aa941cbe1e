import { checkVotes } from "./estimated-share.ts";

/** Standard deviations from where a vote is clear: 90 %, one-sided. */
export const CLEAR_VOTE = 1.2816;

/**
 * How clearly more than half of the votes took a side, with one vote added on it: 2√(n + 1) · ((count + 1)/(n + 1) − ½).
 *
 * @param count - Votes that took the side.
 * @param votes - All votes n, passes included; not below the count.
 * @returns Standard deviations from one half (z); above `CLEAR_VOTE` it is clear. 1 where nobody voted.
 * @throws RangeError if a number is negative, not whole, or the count exceeds the votes.
 * @example shareTest(8, 8) // 3
 * @see Small et al. (2021), Polis, Recerca 26(2); one-proportion z-test
 */
export function shareTest(count: number, votes: number): number {
  checkVotes(count, votes);
  return 2 * Math.sqrt(votes + 1) * ((count + 1) / (votes + 1) - 0.5);
}
