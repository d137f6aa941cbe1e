/** Grades above 0, of people or of groups of people with the same grade. */
export interface Grades {
  /** One score per person, or each distinct score. */
  scores: readonly number[];
  /** The weight of that person, or the sum of weights of everyone with that score; in the same order. */
  weights: readonly number[];
}

/**
 * Passes grades that an inequality can be told of, and throws for all others.
 *
 * @param grades - Scores and weights, in the same order.
 * @throws RangeError if a score is 0 or less, a weight negative, nobody is left, or the lists differ in length.
 * @example checkGrades({ scores: [-1], weights: [1] }) // RangeError
 */
export function checkGrades({ scores, weights }: Grades): void {
  if (scores.length !== weights.length) throw new RangeError("Each score has a weight");
  if (!scores.every((score) => score > 0 && score < Number.POSITIVE_INFINITY)) {
    throw new RangeError("Inequality is told of grades above 0 only (rapportcijfers), not of effects");
  }
  if (!weights.every((weight) => weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
    throw new RangeError("A weight is 0 or more");
  }
  if (!weights.some((weight) => weight > 0)) throw new RangeError("There is no inequality among nobody");
}
