import type { Vote } from "./vote.ts";

/** Where somebody stands, along the first and the second axis. */
export type Position = readonly [first: number, second: number];

/** The two directions along which people differ most: per axis one loading a statement, of length 1 together. */
export type Axes = readonly [first: readonly number[], second: readonly number[]];

/**
 * Where a person stands on the map of opinions, from the statements they voted on only. Who voted on few is moved away
 * from the middle as if they had voted on all: √(statements / votes). The middle would otherwise be full of people of
 * whom little is known.
 *
 * @param votes - Of one person, at least one of them not null.
 * @param means - Mean vote on each statement (see `centredVotes`).
 * @param axes - Loadings of each statement.
 * @returns Co-ordinates without unit; only distances between people have a meaning.
 * @throws RangeError if there is no vote, or the lists differ in length.
 * @example opinionPosition([1, null], [0, 0], [[1, 0], [0, 1]]) // [√2, 0]
 * @see Small et al. (2021), Polis, Recerca 26(2)
 */
export function opinionPosition(votes: readonly Vote[], means: readonly number[], axes: Axes): Position {
  if ([means, ...axes].some(({ length }) => length !== votes.length)) {
    throw new RangeError(`${votes.length} votes need as many means and loadings`);
  }
  const given = votes.filter((vote) => vote !== null).length;
  if (given === 0) throw new RangeError("Who voted on nothing stands nowhere");
  const stretch = Math.sqrt(votes.length / given);
  const along = (loadings: readonly number[]) =>
    stretch *
    votes.reduce<number>((sum, vote, statement) => {
      return vote === null ? sum : sum + (vote - (means[statement] ?? 0)) * (loadings[statement] ?? 0);
    }, 0);
  return [along(axes[0]), along(axes[1])];
}
