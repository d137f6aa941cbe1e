import { agreement } from "./agreement.ts";

/**
 * How far the answers fall apart into two camps (Dutch: verdeeldheid): 0 everyone gives the same answer, ½ spread evenly,
 * 1 half at either end.
 *
 * @param frequencies - How often each answer was given, lowest answer first, or the sum of weights; at least 3 answers.
 * @returns (1 − A) / 2 from 0 to 1, unrounded.
 * @throws RangeError if the scale has fewer than 3 answers, nothing was counted, or a frequency is negative or no number.
 * @example polarisation([50, 0, 0, 0, 0, 0, 50]) // 1
 * @see Van der Eijk (2001), Measuring agreement in ordered rating scales, Quality & Quantity 35, 325–341
 */
export function polarisation(frequencies: readonly number[]): number {
  return (1 - agreement(frequencies)) / 2;
}
