/** More is no weight of a person but a mistake; and sums of products of weights stay far from what a double can hold. */
export const HIGHEST_BASE_WEIGHT = 1e12;

/** People who share their levels and their base weight, and who therefore get the same weight. */
export interface RakingCell {
  /** One level per margin, in the order of the margins; "" where it is not known. */
  levels: readonly string[];
  /** Weight of one person before raking, above 0 and at most 1e12. */
  baseWeight: number;
  /** People, 1 or more. */
  count: number;
}

/** What is known of the population about one attribute, or some attributes crossed (`18-29|man`). */
export interface Margin {
  name: string;
  /** People in the population per level, above 0. */
  totals: ReadonlyMap<string, number>;
}
