import { compensatedSum } from "./compensated-sum.ts";
import { checkGrades, type Grades } from "./grades.ts";

/**
 * Gini coefficient of grades (Dutch: Gini-coëfficiënt): 0 everyone gives the same grade, towards 1 a few give nearly all
 * points.
 * Only for grades that are above 0 (rapportcijfers): a perceived effect from −3 to +3 has no total to share out.
 *
 * @param grades - Per person a score and a weight, or per distinct score the sum of weights (`sw` of a roll-up); order is
 *   free, ties are allowed.
 * @returns ΣΣ w_i w_j |x_i − x_j| / (2 x̄ (Σw)²), from 0 to 1, unrounded. Takes n log n steps.
 * @throws RangeError if a score is 0 or less, a weight negative, nobody is left, or the lists differ in length.
 * @example gini({ scores: [1, 3], weights: [1, 1] }) // 0.25
 * @see Gini (1912), Variabilità e mutabilità; R package `laeken`, gini
 */
export function gini(grades: Grades): number {
  checkGrades(grades);
  const cells = grades.scores
    .map((score, index) => ({ score, weight: grades.weights[index] ?? 0 }))
    .sort((a, b) => a.score - b.score);
  const all = compensatedSum(grades.weights);
  const points = compensatedSum(cells.map(({ score, weight }) => score * weight));
  // Sorted, the double sum is one pass: between two neighbouring scores lie all pairs of one below and one above.
  let below = 0;
  let previous = 0;
  const steps = cells.map(({ score, weight }) => {
    const pairs = below * (all - below) * (score - previous);
    below += weight;
    previous = score;
    return pairs;
  });
  return compensatedSum(steps) / (points * all);
}
