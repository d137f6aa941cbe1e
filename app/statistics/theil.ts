import { compensatedSum } from "./compensated-sum.ts";
import { checkGrades, type Grades } from "./grades.ts";

/** Theil's T and its two parts; the parts add up to the total. */
export interface Theil {
  /** All inequality, 0 or more. */
  total: number;
  /** What would be left if everybody had the mean grade of their group. */
  between: number;
  /** What would be left if every group had the same mean grade. */
  within: number;
}

/**
 * Theil's T of grades, split into inequality between groups and within them.
 * Only for grades above 0 (rapportcijfers), like the Gini coefficient; unlike it, it can be split.
 *
 * @param groups - Groups that do not overlap and together make up everyone; each with the scores and weights of its people,
 *   or its distinct scores with sums of weights. One group: everything is within.
 * @returns Total, between and within; 0 if everyone gives the same grade; unrounded.
 * @throws RangeError if there are no groups, a group has nobody, a score is 0 or less, a weight negative, or the lists
 *   differ in length.
 * @example theil([{ scores: [1], weights: [1] }, { scores: [3], weights: [1] }]) // total = between = 0.131, within = 0
 * @see Theil (1967), Economics and information theory, chapter 4
 */
export function theil(groups: readonly Grades[]): Theil {
  if (groups.length === 0) throw new RangeError("There is no inequality among nobody");
  for (const group of groups) checkGrades(group);
  const means = groups.map(({ scores, weights }) => {
    const weight = compensatedSum(weights);
    return { weight, points: compensatedSum(scores.map((score, index) => score * (weights[index] ?? 0))) };
  });
  const all = compensatedSum(means.map(({ weight }) => weight));
  const points = compensatedSum(means.map((group) => group.points));
  const everyone = {
    scores: groups.flatMap(({ scores }) => scores),
    weights: groups.flatMap(({ weights }) => weights),
  };
  const groupMeans = {
    scores: means.map((group) => group.points / group.weight),
    weights: means.map((group) => group.weight),
  };
  const within = groups.map((group, index) => {
    const { weight, points: ofGroup } = means[index] ?? { weight: 0, points: 0 };
    return (ofGroup / points) * entropy(group, ofGroup / weight);
  });
  return {
    total: entropy(everyone, points / all),
    between: entropy(groupMeans, points / all),
    within: compensatedSum(within),
  };
}

/** Σ p (x / x̄) ln(x / x̄) for p the share of weight. */
function entropy({ scores, weights }: Grades, mean: number): number {
  const terms = scores.map((score, index) => (weights[index] ?? 0) * (score / mean) * Math.log(score / mean));
  // Rounding may leave a few digits below 0 where everyone gives the same grade.
  return Math.max(0, compensatedSum(terms) / compensatedSum(weights));
}
