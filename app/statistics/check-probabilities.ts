/**
 * Passes probabilities, and throws for what is none.
 *
 * @param values - Numbers that must each lie from 0 to 1.
 * @throws RangeError if one lies outside, or is not a number.
 * @example checkProbabilities([0.5, 1.2]) // RangeError
 */
export function checkProbabilities(values: readonly number[]): void {
  const wrong = values.find((value) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) throw new RangeError(`A probability lies from 0 to 1, not at ${wrong}`);
}
