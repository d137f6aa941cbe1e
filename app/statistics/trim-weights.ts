import type { AlikeCells } from "./alike-cells.ts";
import { CompensatedSums } from "./compensated-sums.ts";

type People = Pick<AlikeCells, "counts" | "times">;

/**
 * Weights cut off at a limit, with what was cut off given in equal parts to everybody below it.
 * Repeated until nobody is above the limit, so the sum stays what it was.
 *
 * @param weights - Weight of one person, per kind of cell.
 * @param people - Per kind the people in one cell, and the number of cells.
 * @param limit - The largest weight that may remain; above the mean weight.
 * @returns The new weight of one person per kind, in the same order.
 * @throws RangeError if the mean weight is above the limit.
 * @example trimWeights([6, 1, 2], { counts: [1, 1, 1], times: [1, 1, 1] }, 4) // [4, 2, 3]
 * @see R package `survey`, trimWeights with strict = TRUE
 */
export function trimWeights(weights: Float64Array, people: People, limit: number): Float64Array {
  const trimmed = Float64Array.from(weights);
  for (let cut = cutOff(trimmed, people, limit); cut.excess > 0; cut = cutOff(trimmed, people, limit)) {
    if (cut.below === 0) throw new RangeError(`Weights cannot all be cut off at ${limit}: their mean is above it`);
    const part = cut.excess / cut.below;
    for (let kind = 0; kind < trimmed.length; kind += 1) {
      const weight = trimmed[kind] ?? 0;
      if (weight < limit) trimmed[kind] = weight + part;
    }
  }
  return trimmed;
}

/** Cuts the weights off; says how much that was over all people, and how many people are below the limit. */
function cutOff(weights: Float64Array, { counts, times }: People, limit: number): { excess: number; below: number } {
  const excess = new CompensatedSums(1);
  let below = 0;
  for (let kind = 0; kind < weights.length; kind += 1) {
    const weight = weights[kind] ?? 0;
    const count = counts[kind] ?? 0;
    const cells = times[kind] ?? 0;
    if (weight < limit) below += count * cells;
    if (weight <= limit) continue;
    excess.addTimes(0, (weight - limit) * count, cells);
    weights[kind] = limit;
  }
  return { excess: excess.at(0), below };
}
