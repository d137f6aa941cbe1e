import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moreExpectations } from "../../tests/statistics/reference-data.ts";
import { largestError } from "../../tests/statistics/relative-error.ts";
import { agreement } from "./agreement.ts";
import { polarisation } from "./polarisation.ts";

describe("against R", () => {
  for (const [name, { freq, A, polarisation: divided }] of Object.entries(moreExpectations.agreement_A)) {
    test(`agreement and polarisation of ${name}`, () => {
      expect(agreement(freq)).toBeCloseTo(A, 13);
      expect(polarisation(freq)).toBeCloseTo(divided, 13);
    });
  }
});

test("Van der Eijk's A as published with the R package agrmt", () => {
  expect(agreement([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 7);
});

/** Van der Eijk's definition word for word: every triple of every layer, looked at one by one. */
function agreementByTriples(frequencies: readonly number[]): number {
  const all = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  const isFilled = (frequency: number) => frequency > 1e-12 * all;
  let rest = [...frequencies];
  let result = 0;
  while (rest.some(isFilled)) {
    const thickness = Math.min(...rest.filter(isFilled));
    const pattern = rest.map((frequency) => (isFilled(frequency) ? "1" : "0")).join("");
    result += ((thickness * pattern.replaceAll("0", "").length) / all) * agreementOfLayer(pattern);
    rest = rest.map((frequency) => (isFilled(frequency) ? frequency - thickness : 0));
  }
  return result;
}

function agreementOfLayer(pattern: string): number {
  const k = pattern.length;
  const filled = pattern.replaceAll("0", "").length;
  const triples = [...pattern].flatMap((a, i) =>
    [...pattern].flatMap((b, j) => [...pattern].flatMap((c, l) => (i < j && j < l ? [a + b + c] : []))),
  );
  const unimodal = triples.filter((triple) => triple === "110" || triple === "011").length;
  const bimodal = triples.filter((triple) => triple === "101").length;
  const counted = unimodal + bimodal;
  const sure = filled === k || counted === 0;
  const u = sure ? 1 : ((k - 2) * unimodal - (k - 1) * bimodal) / ((k - 2) * counted);
  return u * (1 - (filled - 1) / (k - 1));
}

const frequencies = fc
  .array(fc.oneof(fc.nat({ max: 60 }), fc.double({ min: 0.01, max: 500, noNaN: true })), {
    minLength: 3,
    maxLength: 10,
  })
  .filter((list) => list.some((frequency) => frequency > 0));

describe("for any frequencies", () => {
  test("equals the definition with every triple counted one by one", () => {
    fc.assert(
      fc.property(frequencies, (list) => {
        expect(agreement(list)).toBeCloseTo(agreementByTriples(list), 9);
      }),
    );
  });

  test("lies between −1 and 1, and polarisation between 0 and 1", () => {
    fc.assert(
      fc.property(frequencies, (list) => {
        expect(Math.abs(agreement(list))).toBeLessThanOrEqual(1 + 1e-12);
        expect(Math.abs(polarisation(list) - 0.5)).toBeLessThanOrEqual(0.5 + 1e-12);
      }),
    );
  });

  test("turning the scale around or weighing everybody twice changes nothing", () => {
    fc.assert(
      fc.property(frequencies, (list) => {
        expect(agreement([...list].reverse())).toBeCloseTo(agreement(list), 9);
        expect(agreement(list.map((frequency) => frequency * 2))).toBeCloseTo(agreement(list), 9);
      }),
    );
  });
});

test("everyone on one answer is 1, evenly spread 0, half at either end −1, on any length of scale", () => {
  for (const answers of [3, 5, 7, 10]) {
    const one = Array.from({ length: answers }, (_, index) => (index === 1 ? 0.3 : 0));
    const ends = Array.from({ length: answers }, (_, index) => (index === 0 || index === answers - 1 ? 2.5 : 0));
    expect(agreement(one)).toBe(1);
    expect(agreement(new Array(answers).fill(3))).toBeCloseTo(0, 13);
    expect(largestError([agreement(ends), polarisation(ends)], [-1, 1])).toBeLessThan(1e-12);
  }
});

test("weights of which the parts are not exact leave no layer of rounding behind", () => {
  expect(agreement([0.1, 0.2, 0.3])).toBeCloseTo(agreement([1, 2, 3]), 13);
  expect(agreement([1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3])).toBeCloseTo(0, 8);
});

test("refuses what has no agreement", () => {
  expect(() => agreement([])).toThrow(RangeError);
  expect(() => agreement([5])).toThrow(RangeError);
  expect(() => agreement([5, 5])).toThrow(RangeError);
  expect(() => agreement([0, 0, 0])).toThrow(RangeError);
  expect(() => agreement([1, -1, 3])).toThrow(RangeError);
  expect(() => polarisation([1, Number.NaN, 3])).toThrow(RangeError);
});
