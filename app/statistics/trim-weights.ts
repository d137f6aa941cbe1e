import { CompensatedSums } from "./compensated-sums.ts";

/**
 * Weights cut off at a limit, with what was cut off given in equal parts to everybody below it.
 * Repeated until nobody is above the limit, so the sum stays what it was.
 *
 * @param weights - Weight of one person, per cell.
 * @param counts - People per cell.
 * @param limit - The largest weight that may remain; above the mean weight.
 * @returns The new weight of one person per cell, in the same order.
 * @throws RangeError if the mean weight is above the limit.
 * @example trimWeights([6, 1, 2], [1, 1, 1], 4) // [4, 2, 3]
 * @see R package `survey`, trimWeights with strict = TRUE
 */
export function trimWeights(weights: Float64Array, counts: Float64Array, limit: number): Float64Array {
  const trimmed = Float64Array.from(weights);
  for (let cut = cutOff(trimmed, counts, limit); cut.excess > 0; cut = cutOff(trimmed, counts, limit)) {
    if (cut.below === 0) throw new RangeError(`Weights cannot all be cut off at ${limit}: their mean is above it`);
    const part = cut.excess / cut.below;
    for (let cell = 0; cell < trimmed.length; cell += 1) {
      const weight = trimmed[cell] ?? 0;
      if (weight < limit) trimmed[cell] = weight + part;
    }
  }
  return trimmed;
}

/** Cuts the weights off; says how much that was over all people, and how many people are below the limit. */
function cutOff(weights: Float64Array, counts: Float64Array, limit: number): { excess: number; below: number } {
  const excess = new CompensatedSums(1);
  let below = 0;
  for (let cell = 0; cell < weights.length; cell += 1) {
    const weight = weights[cell] ?? 0;
    const people = counts[cell] ?? 0;
    if (weight < limit) below += people;
    if (weight <= limit) continue;
    excess.add(0, (weight - limit) * people);
    weights[cell] = limit;
  }
  return { excess: excess.at(0), below };
}
