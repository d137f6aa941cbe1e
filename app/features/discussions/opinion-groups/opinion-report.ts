import { groupInformedConsensus } from "~/statistics/group-informed-consensus.ts";
import type { GroupStance } from "~/statistics/group-stance.ts";
import { rankedStances, representativeStatements } from "~/statistics/representative-statements.ts";
import type { Vote } from "~/statistics/vote.ts";
import { addedCounts, type VoteCounts, voteCounts } from "~/statistics/vote-counts.ts";

/** A statement that marks a group off, with the name that it has in the file. */
export interface NamedStance extends GroupStance {
  statement: string;
}

/** One group: how many people are in it, and what marks it off. */
export interface GroupReport {
  group: string;
  n: number;
  representative: NamedStance[];
}

/** Everything that `bib opinion-groups --json` prints. */
export interface OpinionReport {
  groups: GroupReport[];
  consensus: { statement: string; value: number }[];
}

/** Somebody with a group; null is nobody's group. */
interface GroupedVoter {
  group: string | null;
  votes: readonly Vote[];
}

const byNumberOrName = new Intl.Collator("nl", { numeric: true }).compare;

/**
 * What marks each group off and what all groups agree with, unrounded and without the rules for publishing: for a
 * researcher with a file of their own.
 *
 * @param voters - Who is in no group counts nowhere: not in the rest and not in the consensus.
 * @param statements - Their names, in the order of the votes.
 * @returns Groups in the order of their names, numbers as numbers; consensus in the order of the statements.
 * @throws RangeError if nobody is in a group.
 */
export function opinionReport(voters: readonly GroupedVoter[], statements: readonly string[]): OpinionReport {
  const groups = groupsOf(voters, statements.length);
  return {
    groups: groups.map(({ group, n, counts }) => {
      const others = groups.filter((other) => other.group !== group).map((other) => other.counts);
      const stances = representativeStatements(rankedStances(counts, addedCounts(others, statements.length)));
      return { group, n, representative: stances.map((stance) => named(stance, statements)) };
    }),
    consensus: groupInformedConsensus(groups.map(({ counts }) => counts)).map((value, place) => ({
      statement: statements[place] ?? "",
      value,
    })),
  };
}

function groupsOf(voters: readonly GroupedVoter[], statements: number) {
  const members = new Map<string, (readonly Vote[])[]>();
  for (const { group, votes } of voters) {
    if (group === null) continue;
    const its = members.get(group);
    if (its) its.push(votes);
    else members.set(group, [votes]);
  }
  return [...members]
    .sort(([a], [b]) => byNumberOrName(a, b))
    .map(([group, people]): { group: string; n: number; counts: VoteCounts[] } => {
      return { group, n: people.length, counts: voteCounts(people, statements) };
    });
}

function named(
  { statement, ...stance }: GroupStance & { statement: number },
  statements: readonly string[],
): NamedStance {
  return { statement: statements[statement] ?? "", ...stance };
}
