/**
 * Share of the votes that took a side, drawn a little towards one half: (count + 1) / (votes + 2), as if one more person
 * had agreed and one had not. Two votes that agree are thus no proof that everyone does.
 *
 * @param count - Votes that took the side.
 * @param votes - All votes, passes included; not below the count.
 * @returns A proportion strictly between 0 and 1; one half where nobody voted.
 * @throws RangeError if a number is negative, not whole, or the count exceeds the votes.
 * @example estimatedShare(3, 4) // 0.666…
 * @see Small et al. (2021), Polis, Recerca 26(2); Laplace's rule of succession
 */
export function estimatedShare(count: number, votes: number): number {
  checkVotes(count, votes);
  return (count + 1) / (votes + 2);
}

/** @throws RangeError if so many cannot have taken a side among so many votes. */
export function checkVotes(count: number, votes: number): void {
  if (!(Number.isInteger(count) && Number.isInteger(votes) && count >= 0 && count <= votes)) {
    throw new RangeError(`${count} of ${votes} votes is no share`);
  }
}
