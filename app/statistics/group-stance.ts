import { estimatedShare } from "./estimated-share.ts";
import { shareDifferenceTest } from "./share-difference-test.ts";
import { CLEAR_VOTE, shareTest } from "./share-test.ts";
import type { VoteSide } from "./vote.ts";
import type { VoteCounts } from "./vote-counts.ts";

/** How far one side of a statement marks a group off from the rest. */
export interface GroupStance {
  side: VoteSide;
  /** Estimated share of the group on this side, as a proportion. */
  share: number;
  /** How clearly that is more than half (z). */
  shareTest: number;
  /** That share divided by the estimated share of the rest. */
  ratio: number;
  /** How clearly the share is larger than that of the rest (z). */
  ratioTest: number;
}

/**
 * How a group stands on one side of a statement, beside everybody in the other groups (Dutch: representativiteit van een
 * stelling).
 *
 * @param side - Agreeing or disagreeing.
 * @param group - Votes of the group.
 * @param rest - Votes of the people in all other groups.
 * @returns Shares as proportions and tests as standard deviations, unrounded.
 * @throws RangeError if counts cannot be.
 * @example groupStance("agree", { agree: 8, disagree: 0, votes: 8 }, { agree: 0, disagree: 8, votes: 8 }).ratio // 9
 * @see Small et al. (2021), Polis, Recerca 26(2)
 */
export function groupStance(side: VoteSide, group: VoteCounts, rest: VoteCounts): GroupStance {
  const own = { count: group[side], votes: group.votes };
  const others = { count: rest[side], votes: rest.votes };
  const share = estimatedShare(own.count, own.votes);
  return {
    side,
    share,
    shareTest: shareTest(own.count, own.votes),
    ratio: share / estimatedShare(others.count, others.votes),
    ratioTest: shareDifferenceTest(own, others),
  };
}

/** Whether a clear majority of the group is on this side, and clearly more of the group than of the rest. */
export function isRepresentative(stance: GroupStance): boolean {
  return stance.shareTest > CLEAR_VOTE && stance.ratioTest > CLEAR_VOTE;
}
