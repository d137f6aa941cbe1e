import { estimatedShare } from "./estimated-share.ts";
import type { VoteCounts } from "./vote-counts.ts";

/**
 * How far all groups agree with each statement (Dutch: wat de groepen verbindt): the product of the estimated shares that
 * agree. A large group cannot outvote a small one: where one group is against, the product is low.
 *
 * @param groups - Per group the votes on each statement, all in the same order; one group or more.
 * @returns Per statement a number between 0 and 1, to compare statements with; lower with more groups, so never between
 *   conversations. Where a group did not vote it counts for one half.
 * @throws RangeError if there is no group, or the lists differ in length.
 * @example groupInformedConsensus([[{ agree: 8, disagree: 0, votes: 8 }], [{ agree: 2, disagree: 2, votes: 4 }]]) // [0.45]
 * @see Small et al. (2021), Polis, Recerca 26(2)
 */
export function groupInformedConsensus(groups: readonly (readonly VoteCounts[])[]): number[] {
  const statements = groups[0]?.length;
  if (statements === undefined || groups.some((counts) => counts.length !== statements)) {
    throw new RangeError("Consensus takes one or more groups that voted on the same statements");
  }
  return Array.from({ length: statements }, (_, statement) =>
    groups.reduce((product, counts) => {
      const { agree, votes } = counts[statement] ?? { agree: 0, votes: 0 };
      return product * estimatedShare(agree, votes);
    }, 1),
  );
}
