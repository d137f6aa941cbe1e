import { groupInformedConsensus } from "~/statistics/group-informed-consensus.ts";
import { overallConsensus } from "~/statistics/overall-consensus.ts";
import { publishedCount } from "~/statistics/publication-thresholds.ts";
import { rankedStances, representativeStatements } from "~/statistics/representative-statements.ts";
import type { VoteSide } from "~/statistics/vote.ts";
import { addedCounts, type VoteCounts } from "~/statistics/vote-counts.ts";
import { type ReleasedVotes, releasedTotal, releasedVotes } from "./released-votes.ts";

/** A group as it was counted: nothing of this is told as it stands. */
export interface CountedGroup {
  group: string;
  people: number;
  /** Votes on each statement. */
  counts: readonly VoteCounts[];
}

/** A group as it may be told. Statements are named by their place in the list. */
export interface ReleasedGroup {
  group: string;
  /** How many people are in it, in fives. */
  people: number;
  /** How the group voted on each statement. */
  votes: ReleasedVotes[];
  /** What marks it off from the other groups, the most telling first. */
  representative: { statement: number; side: VoteSide }[];
  /** What the group is most clearly against; null where it is against nothing. */
  objection: number | null;
}

/** Opinion groups as they may be told, or why there are none to tell of. */
export interface OpinionRelease {
  /** `weak`: people do not fall into groups; `small`: fewer than two groups are large enough. */
  state: "groups" | "weak" | "small";
  groups: ReleasedGroup[];
  /** How the people of these groups together voted on each statement; without groups, everybody who voted. */
  everyone: ReleasedVotes[];
  /** Per statement how far all these groups agree, 0 to 1 in hundredths; null where one of them has no figure. */
  consensus: (number | null)[];
}

/** Smallest group that is told of. May only be raised. */
const SMALLEST_GROUP = 50;
/** Below this mean silhouette the groups are not clear enough to be told of. May only be raised. */
const WEAKEST_SILHOUETTE = 0.25;

/**
 * What may be told of opinion groups: nothing where they are not clear, no group of fewer than fifty people, and of the
 * others rounded shares of at least thirty votes.
 *
 * Those who are in no group that is told of are left out of everything, so that subtracting leaves nobody.
 *
 * @param groups - All groups, with the people and votes in them.
 * @param voters - Votes of everybody on each statement, also of who is in no group.
 * @param silhouette - How well people fit the groups; null where there are no groups.
 * @returns Figures that everybody may know.
 * @see docs/requirements.md M-3.1
 */
export function opinionRelease(
  groups: readonly CountedGroup[],
  voters: readonly VoteCounts[],
  silhouette: number | null,
): OpinionRelease {
  const large = groups.filter(({ people }) => people >= SMALLEST_GROUP);
  if (silhouette === null || silhouette < WEAKEST_SILHOUETTE) return withoutGroups("weak", voters);
  if (large.length < 2) return withoutGroups("small", voters);
  const statements = voters.length;
  const together = addedCounts(
    large.map(({ counts }) => counts),
    statements,
  );
  const votes = votesPerGroup(large, statements);
  return {
    state: "groups",
    groups: large.map((group, place) => releasedGroup(group, large, votes[place] ?? [])),
    everyone: together.map(releasedTotal),
    consensus: releasedConsensus(large, votes),
  };
}

function withoutGroups(state: "weak" | "small", voters: readonly VoteCounts[]): OpinionRelease {
  return { state, groups: [], everyone: voters.map(releasedTotal), consensus: voters.map(() => null) };
}

/** Per group, how it voted on each statement. */
function votesPerGroup(groups: readonly CountedGroup[], statements: number): ReleasedVotes[][] {
  const perStatement = Array.from({ length: statements }, (_, statement) =>
    releasedVotes(groups.map(({ counts }) => counts[statement] ?? { agree: 0, disagree: 0, votes: 0 })),
  );
  return groups.map((_, group) => perStatement.map((row) => row[group] ?? { votes: null, shares: null }));
}

function releasedGroup(group: CountedGroup, all: readonly CountedGroup[], votes: ReleasedVotes[]): ReleasedGroup {
  const others = all.filter((other) => other !== group).map(({ counts }) => counts);
  const hasFigure = ({ statement }: { statement: number }) => votes[statement]?.shares != null;
  const stances = rankedStances(group.counts, addedCounts(others, group.counts.length)).filter(hasFigure);
  const against = overallConsensus(group.counts).find((opinion) => opinion.side === "disagree" && hasFigure(opinion));
  return {
    group: group.group,
    people: publishedCount(group.people) ?? 0,
    votes,
    representative: representativeStatements(stances).map(({ statement, side }) => ({ statement, side })),
    objection: against?.statement ?? null,
  };
}

function releasedConsensus(groups: readonly CountedGroup[], votes: readonly ReleasedVotes[][]): (number | null)[] {
  return groupInformedConsensus(groups.map(({ counts }) => counts)).map((value, statement) => {
    const allTold = votes.every((group) => group[statement]?.shares);
    return allTold ? Math.round(100 * value) / 100 : null;
  });
}
