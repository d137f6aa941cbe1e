/** One pair of scores and everyone who has exactly that pair, added up. */
export interface PairCell {
  first: number;
  second: number;
  /** People with this pair. */
  n: number;
  /** Sum of their weights. */
  sw: number;
  /** Sum of the squares of their weights. */
  sw2: number;
}

/** One person's scores on two poles; undefined where the person has none. */
export interface PairOfScores {
  first: number | undefined;
  second: number | undefined;
  weight: number;
}

/**
 * Distinct pairs of scores with the people who have them: what a database adds up by `group by`, from a list of people.
 *
 * @param people - Per person both scores and a weight; who lacks one of the scores is left out.
 * @returns One cell per pair that occurs, by first score and then second, lowest first.
 * @throws RangeError if a weight is negative or not finite.
 * @example pairCells([{ first: 1, second: 2, weight: 3 }, { first: 1, second: 2, weight: 1 }])
 * // [{ first: 1, second: 2, n: 2, sw: 4, sw2: 10 }]
 */
export function pairCells(people: readonly PairOfScores[]): PairCell[] {
  const cells = new Map<string, PairCell>();
  for (const { first, second, weight } of people) {
    if (first === undefined || second === undefined) continue;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw new RangeError(`A weight is 0 or more, not ${weight}`);
    const key = `${first} ${second}`;
    const { n, sw, sw2 } = cells.get(key) ?? { n: 0, sw: 0, sw2: 0 };
    cells.set(key, { first, second, n: n + 1, sw: sw + weight, sw2: sw2 + weight ** 2 });
  }
  return [...cells.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}
