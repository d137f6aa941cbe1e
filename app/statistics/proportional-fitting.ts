import { CompensatedSums } from "./compensated-sums.ts";

/** When to stop: no factor differs more than `tolerance` from 1, or `maxIterations` rounds are done. */
export interface Stopping {
  tolerance: number;
  maxIterations: number;
}

/** The table to fit: per margin which level each group has, and what each level must add up to. */
interface Table {
  levelOf: readonly Int32Array[];
  targets: readonly Float64Array[];
}

/**
 * Iterative proportional fitting (Dutch: raking): multiplies groups level by level until every margin adds up.
 *
 * @param sums - Weighted people per group, each above 0; changed in place into the fitted ones.
 * @param table - Levels without a group are not allowed.
 * @param stopping - When to stop.
 * @returns How many rounds over all margins it took, and whether they ended by themselves.
 * @example fitProportionally(Float64Array.of(1, 3), { levelOf: [Int32Array.of(0, 1)], targets: [Float64Array.of(5, 5)] },
 *   { tolerance: 1e-12, maxIterations: 10 }) // { iterations: 2, converged: true }, and the sums are [5, 5]
 * @see W. E. Deming & F. F. Stephan (1940), Annals of Mathematical Statistics 11, 427–444
 */
export function fitProportionally(
  sums: Float64Array,
  { levelOf, targets }: Table,
  { tolerance, maxIterations }: Stopping,
): { iterations: number; converged: boolean } {
  for (let iterations = 1; iterations <= maxIterations; iterations += 1) {
    let largest = 0;
    for (const [margin, levels] of levelOf.entries()) {
      largest = Math.max(largest, fitMargin(sums, levels, targets[margin] ?? new Float64Array()));
    }
    if (largest < tolerance) return { iterations, converged: true };
  }
  return { iterations: maxIterations, converged: false };
}

/** Makes one margin add up, and gives the largest distance of a factor from 1. */
function fitMargin(sums: Float64Array, levels: Int32Array, targets: Float64Array): number {
  const reached = new CompensatedSums(targets.length);
  for (let group = 0; group < sums.length; group += 1) reached.add(levels[group] ?? 0, sums[group] ?? 0);
  const factors = targets.map((target, level) => target / reached.at(level));
  for (let group = 0; group < sums.length; group += 1) {
    sums[group] = (sums[group] ?? 0) * (factors[levels[group] ?? 0] ?? 1);
  }
  return factors.reduce((largest, factor) => Math.max(largest, Math.abs(factor - 1)), 0);
}
