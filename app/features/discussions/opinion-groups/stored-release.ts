import { MIN_PEOPLE, ROUNDING } from "~/statistics/publication-thresholds.ts";
import type { GroupCountHistory } from "~/statistics/steady-group-count.ts";
import type { OpinionRelease, ReleasedGroup } from "./opinion-release.ts";
import type { ReleasedVotes } from "./released-votes.ts";

/** By which rules a release was made; another number when they change. */
export const opinionMethod = "meningsgroepen-2";

/** What is kept of a release, as everybody may know it. Statements are named by their place in the list. */
export interface StoredRelease extends OpinionRelease {
  /** How many people judged at least one statement, in fives. */
  people: number;
  /** Without their texts, which stand with the statements and go with them; releases from before hold those too. */
  statements: { id: number }[];
  /** How many groups fitted before: for the next release. */
  history: GroupCountHistory | null;
}

/** A release with the texts of its statements, as they stand there now. */
export interface ReadRelease extends StoredRelease {
  statements: { id: number; body: string }[];
}

/** As the numbers are told, in fives: so far apart they differ by ten people or more for certain. */
const FAR_ENOUGH = MIN_PEOPLE + ROUNDING;

/**
 * Whether a release may follow one that was made before: at least ten more people took part, and every figure, of all
 * together and of each group, is of at least ten people more or fewer than before. What changed by a few people would tell
 * what these few said.
 */
export function maySupersede(previous: StoredRelease, next: StoredRelease): boolean {
  if (next.people < previous.people + FAR_ENOUGH) return false;
  const pairs = statementPairs(previous, next);
  const isFarForGroups = next.groups.every((group) =>
    previous.groups.every((earlier) => areOtherPeople(earlier, group, pairs) || isFar(earlier, group, pairs)),
  );
  return isFarForAll(previous, next, pairs) && isFarForGroups;
}

/** Places of a statement in the list before, -1 where it was not there, and in the list now. */
type StatementPair = readonly [before: number, now: number];

function statementPairs(previous: StoredRelease, next: StoredRelease): StatementPair[] {
  return next.statements.map(({ id }, now) => [previous.statements.findIndex((one) => one.id === id), now]);
}

function isFarForAll(previous: StoredRelease, next: StoredRelease, pairs: readonly StatementPair[]): boolean {
  return pairs.every(([before, now]) => {
    const old = previous.everyone[before]?.votes;
    return old == null || isApart(old, next.everyone[now]?.votes);
  });
}

function isFar(earlier: ReleasedGroup, group: ReleasedGroup, pairs: readonly StatementPair[]): boolean {
  return pairs.every(([before, now]) => {
    const [old, fresh] = [earlier.votes[before]?.votes, group.votes[now]?.votes];
    return old == null || fresh == null || isApart(old, fresh);
  });
}

function isApart(old: number, now: number | null | undefined): boolean {
  return now != null && Math.abs(now - old) >= FAR_ENOUGH;
}

/**
 * Whether two groups are for certain of other people: on some statement at least half of the smaller group gave an answer
 * that the other group gave less often.
 */
function areOtherPeople(earlier: ReleasedGroup, group: ReleasedGroup, pairs: readonly StatementPair[]): boolean {
  const half = Math.min(earlier.people, group.people) / 2;
  return pairs.some(([before, now]) => {
    const [old, fresh] = [earlier.votes[before], group.votes[now]];
    return old && fresh ? answers.some((answer) => certainDifference(old, fresh, answer) >= half) : false;
  });
}

const answers = ["agree", "disagree", "pass"] as const;
type Answer = (typeof answers)[number];

/** By how many people two rounded counts of an answer differ at least. */
function certainDifference(one: ReleasedVotes, other: ReleasedVotes, answer: Answer): number {
  const [a, b] = [rangeOf(one, answer), rangeOf(other, answer)];
  return a && b ? Math.max(a.least - b.most, b.least - a.most, 0) : 0;
}

/** How many people can have given an answer, from a share in whole per cents of a number in fives. */
function rangeOf({ votes, shares }: ReleasedVotes, answer: Answer): { least: number; most: number } | undefined {
  if (votes === null || shares === null) return undefined;
  const share = shares[answer];
  return {
    least: ((share - 0.5) / 100) * (votes - ROUNDING / 2),
    most: ((share + 0.5) / 100) * (votes + ROUNDING / 2),
  };
}
