import type { Vote } from "./vote.ts";

/** Votes as deviations from the mean of each statement. */
export interface CentredVotes {
  /** Mean vote on each statement, −1 to 1, of who voted on it; 0 where nobody did. */
  means: number[];
  /** Per person one number a statement, −2 to 2. A statement without a vote of theirs is taken at its mean, so 0. */
  rows: number[][];
}

/**
 * Votes ready to find the axes along which people differ most: what was not voted on is filled in with the mean of that
 * statement, so that it pulls nobody to a side.
 *
 * @param people - One or more lists of votes, each in the order of the statements.
 * @returns Means and deviations, in the order of people and statements.
 * @throws RangeError if there is nobody, or people have different numbers of votes.
 * @example centredVotes([[1, 1], [-1, null]]) // { means: [0, 1], rows: [[1, 0], [-1, 0]] }
 */
export function centredVotes(people: readonly (readonly Vote[])[]): CentredVotes {
  const statements = people[0]?.length;
  if (statements === undefined || people.some((votes) => votes.length !== statements)) {
    throw new RangeError("Centring takes people who all have the same number of votes");
  }
  const means = Array.from({ length: statements }, (_, statement) =>
    meanOf(people.flatMap((votes) => votes[statement] ?? [])),
  );
  const rows = people.map((votes) =>
    votes.map((vote, statement) => (vote === null ? 0 : vote - (means[statement] ?? 0))),
  );
  return { means, rows };
}

/** Votes are whole numbers, so that their sum is exact in any order. */
function meanOf(votes: readonly number[]): number {
  return votes.length === 0 ? 0 : votes.reduce((sum, vote) => sum + vote, 0) / votes.length;
}
