import type { Vote } from "./vote.ts";

/** How some people voted on one statement. */
export interface VoteCounts {
  agree: number;
  disagree: number;
  /** Everybody who voted on it; who passed is among them. */
  votes: number;
}

/**
 * How people voted on each statement.
 *
 * @param people - One list of votes a person, each in the order of the statements; none is allowed.
 * @param statements - How many statements there are.
 * @returns One count a statement, in their order; all zero where nobody voted.
 * @throws RangeError if a person has another number of votes than there are statements.
 * @example voteCounts([[1, null], [0, null]], 2) // [{ agree: 1, disagree: 0, votes: 2 }, { agree: 0, disagree: 0, votes: 0 }]
 */
export function voteCounts(people: readonly (readonly Vote[])[], statements: number): VoteCounts[] {
  const counts = Array.from({ length: statements }, () => ({ agree: 0, disagree: 0, votes: 0 }));
  for (const votes of people) {
    if (votes.length !== statements) {
      throw new RangeError(`${votes.length} votes do not belong to ${statements} statements`);
    }
    counts.forEach((count, statement) => {
      addVote(count, votes[statement] ?? null);
    });
  }
  return counts;
}

function addVote(count: VoteCounts, vote: Vote): void {
  if (vote === null) return;
  count.votes += 1;
  if (vote === 1) count.agree += 1;
  if (vote === -1) count.disagree += 1;
}

/**
 * How the people of several groups together voted on each statement.
 *
 * @param groups - Per group one count a statement, all in the same order.
 * @param statements - How many statements there are: without groups every count is zero.
 * @returns One count a statement.
 * @example addedCounts([[{ agree: 1, disagree: 0, votes: 2 }], [{ agree: 0, disagree: 1, votes: 1 }]], 1) // [{ agree: 1, disagree: 1, votes: 3 }]
 */
export function addedCounts(groups: readonly (readonly VoteCounts[])[], statements: number): VoteCounts[] {
  return Array.from({ length: statements }, (_, statement) => {
    const sum = (what: keyof VoteCounts) => groups.reduce((all, counts) => all + (counts[statement]?.[what] ?? 0), 0);
    return { agree: sum("agree"), disagree: sum("disagree"), votes: sum("votes") };
  });
}
