import { compensatedSum } from "./compensated-sum.ts";
import type { Point } from "./points.ts";
import { scoreMoments } from "./score-moments.ts";

/** One person's score in one wave. */
export interface WaveScore {
  /** The same name in every wave the person took part in. */
  person: string;
  score: number;
  /** Weight in that wave, 0 or more. */
  weight: number;
}

/** People who gave one score in one wave and another in a second, added up. */
export interface SharedScores {
  /** Places of the two waves in the list of waves. */
  waves: readonly [number, number];
  /** Their score in the first and in the second. */
  scores: readonly [number, number];
  /** Sum over these people of the weight in the first wave times that in the second. */
  crossedWeight: number;
}

/** Weighted means of a list of waves, and how they vary together. */
export interface WaveSeries {
  means: readonly number[];
  /** Variances of the means on the diagonal, covariances beside it; 0 where no person is shared. */
  covariance: readonly (readonly number[])[];
}

/**
 * Means of waves from people, with the covariance that comes from people who took part in more than one.
 * Who answers twice answers much alike; leaving that out makes a change look far less certain than it is.
 *
 * @param waves - Per wave the people with a score; a person stands in a wave once. A part of a wave (one group in it) may
 *   stand for a wave.
 * @param people - Different people in all waves together, those without a score included; at least 2. To leave the overlap
 *   out, give everybody another name in each wave and count them once per wave.
 * @returns Means on the scale of the scores and their covariances, unrounded.
 * @throws RangeError if a wave is empty or names a person twice, a weight is negative, or `people` is too small.
 * @example waveSeries([[{ person: "a", score: 6, weight: 1 }, { person: "b", score: 8, weight: 1 }]], 2).means // [7]
 * @see Lumley (2010), Complex surveys: people are the clusters of a design that holds all waves
 */
export function waveSeries(waves: readonly (readonly WaveScore[])[], people: number): WaveSeries {
  const byPerson = waves.map((wave) => new Map(wave.map((row) => [row.person, row])));
  if (byPerson.some((rows, index) => rows.size !== waves[index]?.length)) {
    throw new RangeError("A person stands in a wave once");
  }
  const cells = waves.map((wave) =>
    wave.map(({ score, weight }) => ({ value: score, n: 1, sw: weight, sw2: weight * weight })),
  );
  const shared = waves.flatMap((wave, first) =>
    byPerson.flatMap((later, second) => (second > first ? sharedScores(wave, later, [first, second]) : [])),
  );
  return waveSeriesOfCells(cells, shared, people);
}

function sharedScores(
  wave: readonly WaveScore[],
  later: ReadonlyMap<string, WaveScore>,
  waves: readonly [number, number],
): SharedScores[] {
  return wave.flatMap(({ person, score, weight }) => {
    const other = later.get(person);
    return other ? [{ waves, scores: [score, other.score] as const, crossedWeight: weight * other.weight }] : [];
  });
}

/**
 * Means of waves and their covariance, from sums instead of people: what a database adds up by score, and by pair of
 * scores for the people in two waves.
 *
 * @param waves - Per wave the scores with people and sums of weights (see `points`).
 * @param shared - For each two waves with people in both, the pairs of scores that occur; each two waves in one order. No
 *   pairs: the waves count as independent.
 * @param people - Different people in all waves together, those without a score included; at least 2.
 * @returns Means on the scale of the scores and their covariances, unrounded.
 * @throws RangeError if a wave is empty, a sum is negative, `people` is too small, or a pair names a wave that is not there.
 * @example waveSeriesOfCells([[{ value: 6, n: 1, sw: 1, sw2: 1 }, { value: 8, n: 1, sw: 1, sw2: 1 }]], [], 2).means // [7]
 */
export function waveSeriesOfCells(
  waves: readonly (readonly Point[])[],
  shared: readonly SharedScores[],
  people: number,
): WaveSeries {
  const moments = waves.map((cells) => scoreMoments(cells, people));
  const products = moments.map(() => moments.map((): number[] => []));
  for (const { waves: pair, scores, crossedWeight } of shared) {
    const [first, second] = [moments[pair[0]], moments[pair[1]]];
    if (!first || !second || first === second) throw new RangeError(`There are no two waves ${pair.join(" and ")}`);
    if (!(crossedWeight >= 0)) throw new RangeError(`A weight is 0 or more, not ${crossedWeight}`);
    const product = crossedWeight * (scores[0] - first.mean) * (scores[1] - second.mean);
    const scaled = ((people / (people - 1)) * product) / (first.weight * second.weight);
    products[pair[0]]?.[pair[1]]?.push(scaled);
    products[pair[1]]?.[pair[0]]?.push(scaled);
  }
  const covariance = products.map((row, first) =>
    row.map((terms, second) => (first === second ? (moments[first]?.meanVariance ?? 0) : compensatedSum(terms))),
  );
  return { means: moments.map(({ mean }) => mean), covariance };
}
