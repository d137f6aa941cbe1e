import { checkVotes } from "./estimated-share.ts";

/** Votes that took a side, among all votes with passes included. */
export interface SideOfVotes {
  count: number;
  votes: number;
}

/**
 * How clearly a larger share of a group than of the rest took a side: the pooled z-test of two proportions, after one vote
 * on that side is added to both.
 *
 * @param group - Votes of the group.
 * @param rest - Votes of the people in all other groups; of nobody where there is one group.
 * @returns Standard deviations (z): above 0 more of the group than of the rest, beyond `CLEAR_VOTE` clearly so; 0 where
 *   everybody in both took the side.
 * @throws RangeError if a number is negative, not whole, or a count exceeds its votes.
 * @example shareDifferenceTest({ count: 3, votes: 3 }, { count: 0, votes: 3 }) // 2.190…
 * @see Small et al. (2021), Polis, Recerca 26(2); pooled two-proportion z-test
 */
export function shareDifferenceTest(group: SideOfVotes, rest: SideOfVotes): number {
  for (const { count, votes } of [group, rest]) checkVotes(count, votes);
  const [groupVotes, restVotes] = [group.votes + 1, rest.votes + 1];
  const together = group.count + rest.count + 2;
  // Nobody differs from anybody, and the deviation to divide by is 0.
  if (together === groupVotes + restVotes) return 0;
  const pooled = together / (groupVotes + restVotes);
  const difference = (group.count + 1) / groupVotes - (rest.count + 1) / restVotes;
  return difference / Math.sqrt(pooled * (1 - pooled) * (1 / groupVotes + 1 / restVotes));
}
