import { total } from "./total.ts";

/** Below this share of everyone a rest is rounding left by earlier subtractions, not people. */
const NOTHING = 1e-12;

/** How often a pattern has each kind of triple that Van der Eijk counts. */
interface Triples {
  /** Two neighbours filled and the third empty: the answers lie together. */
  unimodal: number;
  /** The outer two filled and the middle one empty: the answers are torn apart. */
  bimodal: number;
}

/**
 * Agreement A of the answers (Dutch: eensgezindheid): +1 everyone gives the same answer, 0 spread evenly over all
 * answers, −1 half at either end.
 * Unlike a standard deviation it says whether the answers have one top or two; it takes only the order of the answers,
 * not the distance between them.
 *
 * @param frequencies - How often each answer was given, lowest answer first; a number of people or a sum of weights, each
 *   ≥ 0, not all 0; every answer on the scale has a place, those that nobody gave too; at least 3 answers.
 * @returns A from −1 to +1, unrounded.
 * @throws RangeError if the scale has fewer than 3 answers, nothing was counted, or a frequency is negative or no number.
 * @example agreement([30, 40, 210, 130, 530, 50, 10]) // 0.6113
 * @see Van der Eijk (2001), Measuring agreement in ordered rating scales, Quality & Quantity 35, 325–341
 */
export function agreement(frequencies: readonly number[]): number {
  if (frequencies.length < 3)
    throw new RangeError(`Agreement needs a scale of 3 answers or more, not ${frequencies.length}`);
  const base = total(frequencies);
  if (base === 0) throw new RangeError("There is no agreement of no answers");
  let rest = frequencies.map((frequency) => frequency / base);
  let sum = 0;
  // Each layer is as thick as the thinnest answer left, so one answer at least disappears with it.
  while (rest.some((share) => share > NOTHING)) {
    const thickness = Math.min(...rest.filter((share) => share > NOTHING));
    const pattern = rest.map((share) => share > NOTHING);
    sum += thickness * pattern.filter(Boolean).length * agreementOfPattern(pattern);
    rest = rest.map((share) => (share > NOTHING ? share - thickness : 0));
  }
  return sum;
}

/** Agreement of one layer, in which an answer is either given (by equally many people) or not. */
function agreementOfPattern(pattern: readonly boolean[]): number {
  const answers = pattern.length;
  const filled = pattern.filter(Boolean).length;
  return unimodality(pattern, filled) * (1 - (filled - 1) / (answers - 1));
}

/** Van der Eijk's U: +1 when all filled answers lie side by side, lower the more gaps lie between them. */
function unimodality(pattern: readonly boolean[], filled: number): number {
  const answers = pattern.length;
  const { unimodal, bimodal } = countTriples(pattern);
  if (filled === answers || unimodal + bimodal === 0) return 1;
  return ((answers - 2) * unimodal - (answers - 1) * bimodal) / ((answers - 2) * (unimodal + bimodal));
}

/**
 * Counts triples by their middle answer instead of one by one: an empty middle makes a bimodal triple with each filled
 * answer below and above it; a filled middle makes a unimodal one with a filled answer on one side and an empty one on
 * the other.
 */
function countTriples(pattern: readonly boolean[]): Triples {
  const filled = pattern.filter(Boolean).length;
  const counted: Triples = { unimodal: 0, bimodal: 0 };
  let filledBelow = 0;
  for (const [below, isFilled] of pattern.entries()) {
    const above = pattern.length - below - 1;
    const filledAbove = filled - filledBelow - (isFilled ? 1 : 0);
    if (isFilled) counted.unimodal += filledBelow * (above - filledAbove) + (below - filledBelow) * filledAbove;
    else counted.bimodal += filledBelow * filledAbove;
    if (isFilled) filledBelow += 1;
  }
  return counted;
}
