/**
 * One person's score on a pole of the triangle: the mean of the themes in it that the person scored.
 *
 * @param scores - The person's scores on all themes of the pole; undefined where no score was given ("weet ik niet", not
 *   asked).
 * @returns Mean on the scale of the scores, unrounded; undefined if fewer than half of the themes have a score, for one
 *   theme of five does not speak for a pole.
 * @throws RangeError if the pole has no themes or a score is no finite number.
 * @example poleScore([2, undefined, 1]) // 1.5
 * @example poleScore([2, undefined, undefined]) // undefined
 */
export function poleScore(scores: readonly (number | undefined)[]): number | undefined {
  if (scores.length === 0) throw new RangeError("A pole has at least one theme");
  const given = scores.filter((score) => score !== undefined);
  if (!given.every(Number.isFinite)) throw new RangeError("A score is a finite number");
  if (given.length < Math.ceil(scores.length / 2)) return undefined;
  return given.reduce((sum, score) => sum + score, 0) / given.length;
}
