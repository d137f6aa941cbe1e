import { type GroupStance, groupStance, isRepresentative } from "./group-stance.ts";
import type { VoteCounts } from "./vote-counts.ts";

/** A statement that marks a group off, by its place in the list of statements. */
export interface RepresentativeStatement extends GroupStance {
  statement: number;
}

const SIDES = ["agree", "disagree"] as const;
/** As many as a group is told by. */
const MOST_STATEMENTS = 5;

/**
 * Every statement on which a group clearly takes a side, and clearly more often than the rest.
 *
 * @param group - Votes of the group on each statement.
 * @param rest - Votes of the people in all other groups on the same statements.
 * @returns The strongest first, by share · shareTest · ratio · ratioTest; equally strong ones in the order of the
 *   statements. A statement stands there once at most, for no group is clearly on both sides.
 * @throws RangeError if the lists differ in length.
 * @see Small et al. (2021), Polis, Recerca 26(2)
 */
export function rankedStances(group: readonly VoteCounts[], rest: readonly VoteCounts[]): RepresentativeStatement[] {
  if (group.length !== rest.length) throw new RangeError(`${group.length} and ${rest.length} statements do not match`);
  return group
    .flatMap((own, statement) => {
      const others = rest[statement];
      return others ? SIDES.map((side) => ({ statement, ...groupStance(side, own, others) })) : [];
    })
    .filter(isRepresentative)
    .sort((a, b) => strength(b) - strength(a));
}

/**
 * The statements that tell best what sets a group apart (Dutch: kenmerkende stellingen): five at most, and what the group
 * agrees with most strongly first, because people recognise themselves by what they are for.
 *
 * @param ranked - Stances of the group, the strongest first (see `rankedStances`).
 * @returns The strongest agreement, if there is one, and then the strongest others on either side; none where the group is
 *   clear about nothing.
 * @see Small et al. (2021), Polis, Recerca 26(2)
 */
export function representativeStatements(ranked: readonly RepresentativeStatement[]): RepresentativeStatement[] {
  const bestAgreed = ranked.find(({ side }) => side === "agree");
  const first = bestAgreed ? [bestAgreed] : [];
  return [...first, ...ranked.filter((stance) => stance !== bestAgreed)].slice(0, MOST_STATEMENTS);
}

function strength({ share, shareTest, ratio, ratioTest }: GroupStance): number {
  return share * shareTest * ratio * ratioTest;
}
