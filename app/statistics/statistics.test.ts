import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dontKnowShare } from "./dont-know-share.ts";
import { mean } from "./mean.ts";
import { median } from "./median.ts";
import { netEffect } from "./net-effect.ts";
import { shareBetween } from "./share-between.ts";
import { total } from "./total.ts";

// Item eff_hn_wonen of the reference panel (1,200 synthetic residents), computed with R 4.2.2 and survey 4.1.1.
const unweighted = [5, 13, 77, 289, 367, 244, 130];
const weighted = [
  0.00327442785228764, 0.0065938570290856, 0.0567009217898161, 0.284060395626331, 0.326448742245658, 0.221266953516327,
  0.101654701940495,
];

describe("against R", () => {
  test("mean without weights", () => expect(mean(unweighted, -3)).toBeCloseTo(1.00177777777778, 13));
  test("mean with weights", () => expect(mean(weighted, -3)).toBeCloseTo(0.994234835694946, 12));
  test("median with weights, qrule math", () => expect(median(weighted, -3)).toBe(1));
  test("net effect with weights", () => expect(netEffect(weighted, -3)).toBeCloseTo(58.280119103129, 10));
  test("share that expects an improvement", () =>
    expect(shareBetween(weighted, { lowest: -3, from: 1 })).toBeCloseTo(0.64937039770248, 13));
});

describe("against published tables", () => {
  // Rutherford and Geiger (1910), The probability variations in the distribution of α particles, table I:
  // 2,608 intervals, 10,097 scintillations.
  const particles = [57, 203, 383, 525, 532, 408, 273, 139, 45, 27, 10, 4, 0, 1, 1];
  test("Rutherford and Geiger's number of intervals", () => expect(total(particles)).toBe(2608));
  test("Rutherford and Geiger's mean", () => expect(mean(particles, 0)).toBeCloseTo(3.87, 2));
  // Von Bortkiewicz (1898), Das Gesetz der kleinen Zahlen: 122 deaths in 200 corps-years.
  test("Von Bortkiewicz's mean", () => expect(mean([109, 65, 22, 3, 1], 0)).toBeCloseTo(0.61, 12));
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
        expect(mean(counts, from)).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 9);
        expect(median(counts, from)).toBe(scores[Math.ceil(scores.length / 2) - 1]);
      }),
    );
  });

  test("turning the scale around turns the sign of mean and net effect", () => {
    fc.assert(
      fc.property(someCounts, lowest, (counts, from) => {
        const mirrored = [...counts].reverse();
        const mirroredFrom = -(from + counts.length - 1);
        expect(mean(mirrored, mirroredFrom)).toBeCloseTo(-mean(counts, from), 9);
        expect(netEffect(mirrored, mirroredFrom)).toBeCloseTo(-netEffect(counts, from), 9);
      }),
    );
  });

  test("counting everybody twice changes no figure", () => {
    fc.assert(
      fc.property(someCounts, lowest, fc.nat({ max: 50 }), (counts, from, dontKnow) => {
        const doubled = counts.map((count) => count * 2);
        expect(mean(doubled, from)).toBeCloseTo(mean(counts, from), 9);
        expect(median(doubled, from)).toBe(median(counts, from));
        expect(netEffect(doubled, from)).toBeCloseTo(netEffect(counts, from), 9);
        expect(dontKnowShare(doubled, dontKnow * 2)).toBeCloseTo(dontKnowShare(counts, dontKnow), 9);
      }),
    );
  });

  test("below, at and above a score make up everyone", () => {
    fc.assert(
      fc.property(someCounts, lowest, (counts, from) => {
        const parts = [{ to: -1 }, { from: 0, to: 0 }, { from: 1 }];
        const sum = parts.reduce((all, part) => all + shareBetween(counts, { lowest: from, ...part }), 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });
});

test("no scores have no figure, and a count is never negative", () => {
  expect(() => mean([0, 0], 1)).toThrow(RangeError);
  expect(() => median([], 1)).toThrow(RangeError);
  expect(() => shareBetween([0], { lowest: 1 })).toThrow(RangeError);
  expect(() => dontKnowShare([], 0)).toThrow(RangeError);
  expect(() => total([3, -1])).toThrow(RangeError);
  expect(() => total([Number.NaN])).toThrow(RangeError);
  expect(dontKnowShare([], 4)).toBe(1);
});
