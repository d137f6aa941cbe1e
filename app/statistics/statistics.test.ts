import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RollUp } from "./roll-up.ts";
import { total } from "./total.ts";
import { weightedDontKnowShare } from "./weighted-dont-know-share.ts";
import { weightedMean } from "./weighted-mean.ts";
import { weightedMedian } from "./weighted-median.ts";
import { weightedNetEffect } from "./weighted-net-effect.ts";

// Item eff_hn_wonen of the reference panel (1,200 synthetic residents), computed with R 4.2.2 and survey 4.1.1.
const unweighted = [5, 13, 77, 289, 367, 244, 130];
const weighted = [
  0.00327442785228764, 0.0065938570290856, 0.0567009217898161, 0.284060395626331, 0.326448742245658, 0.221266953516327,
  0.101654701940495,
];

/** The scores of people who all count as one; `counts[0]` gave the lowest score. */
function countedOnce(counts: readonly number[], lowest: number): RollUp {
  return { lowest, n: counts, sw: counts, sw2: counts };
}

const inShares: RollUp = { lowest: -3, n: unweighted, sw: weighted, sw2: weighted.map((share) => share ** 2) };
const DESIGN = 1200;

describe("against R", () => {
  test("mean without weights", () =>
    expect(weightedMean(countedOnce(unweighted, -3))).toBeCloseTo(1.00177777777778, 13));
  test("mean with weights", () => expect(weightedMean(inShares)).toBeCloseTo(0.994234835694946, 12));
  test("median with weights, qrule math", () => expect(weightedMedian(inShares)).toBe(1));
  test("net effect with weights", () =>
    expect(weightedNetEffect(inShares, DESIGN).value).toBeCloseTo(58.280119103129, 10));
  test("share that expects an improvement", () =>
    expect(weightedNetEffect(inShares, DESIGN).positive).toBeCloseTo(0.64937039770248, 13));
});

describe("against published tables", () => {
  // Rutherford and Geiger (1910), The probability variations in the distribution of α particles, table I:
  // 2,608 intervals, 10,097 scintillations.
  const particles = [57, 203, 383, 525, 532, 408, 273, 139, 45, 27, 10, 4, 0, 1, 1];
  test("Rutherford and Geiger's number of intervals", () => expect(total(particles)).toBe(2608));
  test("Rutherford and Geiger's mean", () => expect(weightedMean(countedOnce(particles, 0))).toBeCloseTo(3.87, 2));
  // Von Bortkiewicz (1898), Das Gesetz der kleinen Zahlen: 122 deaths in 200 corps-years.
  test("Von Bortkiewicz's mean", () => expect(weightedMean(countedOnce([109, 65, 22, 3, 1], 0))).toBeCloseTo(0.61, 12));
});

const someCounts = fc
  .array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 13 })
  .filter((counts) => counts.some((count) => count > 0));
const lowest = fc.integer({ min: -6, max: 1 });

describe("for any counts", () => {
  test("mean and median equal those of the list of scores itself", () => {
    fc.assert(
      fc.property(someCounts, lowest, (counts, from) => {
        const scores = counts.flatMap((count, index) => Array.from({ length: count }, () => from + index));
        const sample = countedOnce(counts, from);
        expect(weightedMean(sample)).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 9);
        expect(weightedMedian(sample)).toBe(scores[Math.ceil(scores.length / 2) - 1]);
      }),
    );
  });

  test("turning the scale around turns the sign of mean and net effect", () => {
    fc.assert(
      fc.property(someCounts, lowest, (counts, from) => {
        const sample = countedOnce(counts, from);
        const mirrored = countedOnce([...counts].reverse(), -(from + counts.length - 1));
        expect(weightedMean(mirrored)).toBeCloseTo(-weightedMean(sample), 9);
        expect(netEffect(mirrored)).toBeCloseTo(-netEffect(sample), 9);
      }),
    );
  });

  test("counting everybody twice changes no figure", () => {
    fc.assert(
      fc.property(someCounts, lowest, fc.nat({ max: 50 }), (counts, from, dontKnow) => {
        const sample = countedOnce(counts, from);
        const doubled = countedOnce(
          counts.map((count) => count * 2),
          from,
        );
        expect(weightedMean(doubled)).toBeCloseTo(weightedMean(sample), 9);
        expect(weightedMedian(doubled)).toBe(weightedMedian(sample));
        expect(netEffect(doubled)).toBeCloseTo(netEffect(sample), 9);
        expect(dontKnowShare(doubled, dontKnow * 2)).toBeCloseTo(dontKnowShare(sample, dontKnow), 9);
      }),
    );
  });

  test("below, at and above a score make up everyone", () => {
    fc.assert(
      fc.property(someCounts, lowest, (counts, from) => {
        const { negative, neutral, positive } = weightedNetEffect(countedOnce(counts, from), MANY);
        expect(negative + neutral + positive).toBeCloseTo(1, 9);
      }),
    );
  });
});

/** More people than any of the lists above holds. */
const MANY = 20_000;

function netEffect(sample: RollUp): number {
  return weightedNetEffect(sample, MANY).value;
}

function dontKnowShare(sample: RollUp, people: number): number {
  return weightedDontKnowShare(sample, { n: people, sw: people, sw2: people }).share;
}

test("no scores have no figure, and a count is never negative", () => {
  const nobody = countedOnce([0, 0], 1);
  expect(() => weightedMean(nobody)).toThrow(RangeError);
  expect(() => weightedMedian(countedOnce([], 1))).toThrow(RangeError);
  expect(() => netEffect(nobody)).toThrow(RangeError);
  expect(() => dontKnowShare(countedOnce([], 1), 0)).toThrow(RangeError);
  expect(() => total([3, -1])).toThrow(RangeError);
  expect(() => total([Number.NaN])).toThrow(RangeError);
  expect(dontKnowShare(countedOnce([], 1), 4)).toBe(1);
});
