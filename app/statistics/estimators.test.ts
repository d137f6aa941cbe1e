import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { designEffect } from "./design-effect.ts";
import { distribution } from "./distribution.ts";
import { dontKnowBand } from "./dont-know-band.ts";
import { effectiveSize } from "./effective-size.ts";
import { fixedWeightStandardError } from "./fixed-weight-standard-error.ts";
import { itemDesignEffect } from "./item-design-effect.ts";
import { normalInterval } from "./normal-interval.ts";
import { pairedDifference } from "./paired-difference.ts";
import type { Sample } from "./points.ts";
import { rollUp, type WeightedValue } from "./roll-up.ts";
import { weightSums } from "./weight-sums.ts";
import { weightedDontKnowShare } from "./weighted-dont-know-share.ts";
import { weightedMean } from "./weighted-mean.ts";
import { weightedMedian } from "./weighted-median.ts";
import { weightedNetEffect } from "./weighted-net-effect.ts";
import { weightedQuantile } from "./weighted-quantile.ts";
import { weightedQuartiles } from "./weighted-quartiles.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Both routes to a figure: from the people themselves, and from what is kept of them. */
function routes(answers: readonly WeightedValue[]): [string, Sample][] {
  return [
    ["rows", answers],
    ["roll-up", rollUp(answers)],
  ];
}

describe("against published tables", () => {
  // R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion: comparison of seven methods,
  // Statistics in Medicine 17, 857–872, table I, method 3 (score, no correction for continuity).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("Newcombe's interval of %i of %i", (people, all, low, high) => {
    const found = wilsonInterval(people / all, all);
    expect(found[0]).toBeCloseTo(low, 4);
    expect(found[1]).toBeCloseTo(high, 4);
  });

  test("a wider confidence gives a wider interval, and the ends stay within 0 and 1", () => {
    expect(wilsonInterval(1, 12)[1]).toBe(1);
    expect(wilsonInterval(0.5, 30, 0.99)[0]).toBeLessThan(wilsonInterval(0.5, 30)[0]);
    // 1.645 and 2.576 are the usual tables' values.
    expect(normalInterval(0, 1, 0.9)[1]).toBeCloseTo(1.645, 3);
    expect(normalInterval(0, 1, 0.99)[1]).toBeCloseTo(2.576, 3);
  });
});

const someAnswers = fc.array(
  fc.record({ value: fc.integer({ min: -3, max: 3 }), weight: fc.double({ min: 0.01, max: 50, noNaN: true }) }),
  { minLength: 2, maxLength: 60 },
);

describe("for any answers", () => {
  test("the roll-up gives what the people themselves give", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const [fromRows, fromRollUp] = routes(answers).map(([, sample]) => {
          const net = weightedNetEffect(sample, 100);
          const { n, sw, sw2 } = weightSums(sample);
          return [
            weightedMean(sample),
            fixedWeightStandardError(sample, 100),
            ...weightedQuartiles(sample),
            net.value,
            net.standardError,
            net.positive,
            net.neutral,
            net.negative,
            n,
            sw,
            sw2,
            pairedDifference(sample, 100).difference,
          ];
        });
        for (const [index, figure] of (fromRows ?? []).entries()) {
          expect(Math.abs((fromRollUp?.[index] ?? Number.NaN) - figure)).toBeLessThan(
            1e-12 * Math.max(1, Math.abs(figure)),
          );
        }
      }),
    );
  });

  test("the order of the people changes no figure, nor does the unit of the weights", () => {
    fc.assert(
      fc.property(someAnswers, fc.double({ min: 0.001, max: 1000, noNaN: true }), (answers, unit) => {
        const other = [...answers].reverse().map(({ value, weight }) => ({ value, weight: weight * unit }));
        expect(weightedMean(other)).toBeCloseTo(weightedMean(answers), 10);
        expect(fixedWeightStandardError(other, 60)).toBeCloseTo(fixedWeightStandardError(answers, 60), 10);
        expect(weightedMedian(other)).toBe(weightedMedian(answers));
        expect(effectiveSize(weightSums(other))).toBeCloseTo(effectiveSize(weightSums(answers)), 8);
      }),
    );
  });

  test("the effective size lies between one person and everybody, and equal weights make them equal", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const sums = weightSums(answers);
        expect(effectiveSize(sums)).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(effectiveSize(sums)).toBeLessThanOrEqual(sums.n * (1 + 1e-12));
        expect(effectiveSize(sums) * designEffect(sums)).toBeCloseTo(sums.n, 9);
        expect(designEffect(weightSums(answers.map(({ value }) => ({ value, weight: 0.3 }))))).toBeCloseTo(1, 9);
      }),
    );
  });

  test("shares make up everyone, and the net effect lies within what those who do not know could make of it", () => {
    fc.assert(
      fc.property(someAnswers, fc.double({ min: 0, max: 50, noNaN: true }), (answers, weight) => {
        const scores = rollUp(answers, { lowest: -3, highest: 3 });
        const shares = distribution(scores);
        expect(shares.map(({ value }) => value)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        const { lowest, highest } = dontKnowBand(scores, weight);
        const net = weightedNetEffect(scores, 100).value;
        expect(lowest).toBeLessThanOrEqual(net + 1e-9);
        expect(highest).toBeGreaterThanOrEqual(net - 1e-9);
      }),
    );
  });
});

describe("ties, one person and nobody", () => {
  const equal = (values: number[]) => values.map((value) => ({ value, weight: 1 / 3 }));

  test("a median that falls between two scores is the lower one, whatever the rounding of the weights", () => {
    expect(weightedMedian(equal([1, 1, 1, 2, 2, 2]))).toBe(1);
    expect(weightedMedian(equal([5, 4, 3, 2, 1]))).toBe(3);
    expect(weightedQuantile(equal([4, 3, 2, 1]), 1)).toBe(4);
  });

  test("one person has an answer and no more", () => {
    const one = [{ value: 7, weight: 2.5 }];
    expect(weightedMean(one)).toBe(7);
    expect(weightedMedian(one)).toBe(7);
    expect(effectiveSize(weightSums(one))).toBe(1);
    expect(fixedWeightStandardError(one, 10)).toBe(0);
    expect(() => fixedWeightStandardError(one, 1)).toThrow(RangeError);
    expect(() => itemDesignEffect(one, 10)).toThrow(RangeError);
  });

  test("nobody has no figure", () => {
    const empty = rollUp([], { lowest: 1, highest: 5 });
    expect(empty).toEqual({ lowest: 1, n: [0, 0, 0, 0, 0], sw: [0, 0, 0, 0, 0], sw2: [0, 0, 0, 0, 0] });
    const none = { n: 0, sw: 0, sw2: 0 };
    for (const figure of [
      () => weightedMean([]),
      () => weightedMean(empty),
      () => weightedMedian(empty),
      () => weightSums([]),
      () => effectiveSize(none),
      () => distribution(empty),
      () => weightedNetEffect(empty, 10),
      () => pairedDifference([], 10),
      () => weightedDontKnowShare(empty, none),
      () => dontKnowBand(empty, 0),
      () => wilsonInterval(0.5, 0),
    ]) {
      expect(figure).toThrow(RangeError);
    }
    expect(weightedDontKnowShare(empty, { n: 2, sw: 4, sw2: 8 })).toMatchObject({ share: 1, effectiveSize: 2 });
  });

  test("what is no score, weight, share or part is refused", () => {
    const row = (value: number, weight: number) => [{ value, weight }];
    expect(() => rollUp(row(1.5, 1))).toThrow(RangeError);
    expect(() => rollUp(row(6, 1), { lowest: 1, highest: 5 })).toThrow(RangeError);
    expect(() => rollUp(row(1, 0))).toThrow(RangeError);
    expect(() => weightedMean(row(1, -1))).toThrow(RangeError);
    expect(() => weightedMean(row(1, Number.NaN))).toThrow(RangeError);
    expect(() => wilsonInterval(1.1, 10)).toThrow(RangeError);
    expect(() => normalInterval(0, -1)).toThrow(RangeError);
    expect(() => weightedQuantile(row(1, 1), 0)).toThrow(RangeError);
  });
});
