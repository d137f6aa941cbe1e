import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centredVotes } from "./centred-votes.ts";
import { opinionPosition } from "./opinion-position.ts";
import type { Vote } from "./vote.ts";
import { votedEnough } from "./voted-enough.ts";

const vote = fc.constantFrom<Vote>(1, 0, -1, null);

describe("who can be placed", () => {
  const votes = (given: number, all: number): Vote[] => Array.from({ length: all }, (_, at) => (at < given ? 0 : null));
  test("voted on seven statements; passing counts", () => expect(votedEnough(votes(7, 30))).toBe(true));
  test("did not vote on six only", () => expect(votedEnough(votes(6, 30))).toBe(false));
  test("voted on all where there are fewer than seven", () => expect(votedEnough(votes(4, 4))).toBe(true));
  test("did not leave one of few open", () => expect(votedEnough(votes(3, 4))).toBe(false));
  test("did vote at all, also where there are no statements", () => expect(votedEnough([])).toBe(false));
});

describe("votes as deviations from the mean", () => {
  test("a statement that was left open is at the mean of those who voted on it", () => {
    expect(
      centredVotes([
        [1, 1, null],
        [-1, null, null],
        [1, 0, null],
        [1, null, null],
      ]),
    ).toEqual({
      means: [0.5, 0.5, 0],
      rows: [
        [0.5, 0.5, 0],
        [-1.5, 0, 0],
        [0.5, -0.5, 0],
        [0.5, 0, 0],
      ],
    });
  });
  test("deviations from a mean add up to nothing", () => {
    const people = fc.array(fc.tuple(vote, vote, vote), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(people, (rows) => {
        const centred = centredVotes(rows);
        for (const statement of [0, 1, 2]) {
          expect(centred.rows.reduce((sum, row) => sum + (row[statement] ?? Number.NaN), 0)).toBeCloseTo(0, 10);
        }
      }),
    );
  });
  test("there must be people, with as many votes each", () => {
    expect(() => centredVotes([])).toThrow(RangeError);
    expect(() => centredVotes([[1], [1, 1]])).toThrow(RangeError);
  });
});

describe("where somebody stands", () => {
  const axes = [
    [0.6, 0.8, 0, 0],
    [0, 0, 0.6, 0.8],
  ] as const;
  test("is the deviation along each axis for who voted on everything", () => {
    expect(opinionPosition([1, 1, -1, 0], [0, 0.5, 0, 0.5], axes)).toEqual([0.6 + 0.4, -0.6 - 0.4]);
  });
  test("is twice as far out for who voted on a quarter", () => {
    expect(opinionPosition([null, 1, null, null], [0, 0.5, 0, 0.5], axes)).toEqual([0.8, 0]);
  });
  test("is nowhere without a vote", () => {
    expect(() => opinionPosition([null, null, null, null], [0, 0, 0, 0], axes)).toThrow(RangeError);
    expect(() => opinionPosition([1], [0, 0], axes)).toThrow(RangeError);
  });
});
