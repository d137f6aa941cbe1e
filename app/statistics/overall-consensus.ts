import { estimatedShare } from "./estimated-share.ts";
import { CLEAR_VOTE, shareTest } from "./share-test.ts";
import type { VoteSide } from "./vote.ts";
import type { VoteCounts } from "./vote-counts.ts";

/** A statement on which everybody together takes a side, by its place in the list of statements. */
export interface SharedOpinion {
  statement: number;
  side: VoteSide;
  /** Estimated share on this side, as a proportion above one half. */
  share: number;
  /** How clearly that is more than half (z). */
  shareTest: number;
}

/**
 * On which statements a clear majority of everybody is of one mind, whatever their group (Dutch: wat een meerderheid vindt).
 * A minority may think otherwise: see `groupInformedConsensus` for what no group is against.
 *
 * @param counts - Votes of everybody on each statement.
 * @returns The strongest first, by share · shareTest; equally strong ones in the order of the statements.
 * @throws RangeError if counts cannot be.
 * @example overallConsensus([{ agree: 8, disagree: 0, votes: 8 }]) // [{ statement: 0, side: "agree", share: 0.9, shareTest: 3 }]
 * @see Small et al. (2021), Polis, Recerca 26(2)
 */
export function overallConsensus(counts: readonly VoteCounts[]): SharedOpinion[] {
  const sides: readonly VoteSide[] = ["agree", "disagree"];
  return counts
    .flatMap((count, statement) =>
      sides.map((side) => ({
        statement,
        side,
        share: estimatedShare(count[side], count.votes),
        shareTest: shareTest(count[side], count.votes),
      })),
    )
    .filter((opinion) => opinion.share > 0.5 && opinion.shareTest > CLEAR_VOTE)
    .sort((a, b) => b.share * b.shareTest - a.share * a.shareTest);
}
