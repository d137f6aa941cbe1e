import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relativeError } from "../../tests/statistics/relative-error.ts";
import { groupInformedConsensus } from "./group-informed-consensus.ts";
import { groupStance } from "./group-stance.ts";
import { overallConsensus } from "./overall-consensus.ts";
import { rankedStances, representativeStatements } from "./representative-statements.ts";
import { shareDifferenceTest } from "./share-difference-test.ts";
import { shareTest } from "./share-test.ts";
import type { Vote } from "./vote.ts";
import { addedCounts, type VoteCounts, voteCounts } from "./vote-counts.ts";

const counts = (agree: number, disagree: number, votes = agree + disagree): VoteCounts => ({ agree, disagree, votes });
const anyCounts = fc
  .tuple(fc.nat(400), fc.nat(400), fc.nat(400))
  .map(([agree, disagree, pass]) => counts(agree, disagree, agree + disagree + pass));
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe("by hand", () => {
  // Of ten in the group eight agree, one disagrees and one passes; of twenty others five, ten and five.
  const stance = groupStance("agree", counts(8, 1, 10), counts(5, 10, 20));
  test("the share is 9 of 12", () => expect(stance.share).toBe(0.75));
  test("beside one half it is 2√11 · (9/11 − 1/2)", () => {
    expect(relativeError(stance.shareTest, 2.1105794120443453)).toBeLessThan(1e-12);
  });
  test("beside the rest it is 0.75 / (6/22)", () => expect(relativeError(stance.ratio, 2.75)).toBeLessThan(1e-12));
  test("the difference is 9/11 − 6/21 in deviations of 15/32", () => {
    const deviation = Math.sqrt((15 / 32) * (17 / 32) * (1 / 11 + 1 / 21));
    expect(relativeError(stance.ratioTest, (9 / 11 - 6 / 21) / deviation)).toBeLessThan(1e-12);
  });
  test("disagreeing is counted in the same way", () => {
    expect(groupStance("disagree", counts(1, 8, 10), counts(10, 5, 20))).toEqual({ ...stance, side: "disagree" });
  });
});

describe("where nobody voted", () => {
  const nobody = counts(0, 0);
  test("in the group the share is one half and nothing is clear", () => {
    expect(groupStance("agree", nobody, counts(3, 5))).toMatchObject({ share: 0.5, shareTest: 1, ratio: 1.25 });
    expect(rankedStances([nobody], [counts(0, 400)])).toEqual([]);
  });
  test("in the rest its share is one half", () => {
    expect(groupStance("agree", counts(8, 0), nobody).ratio).toBeCloseTo(1.8, 12);
  });
  test("at all every group counts for one half in the consensus", () => {
    expect(groupInformedConsensus([[nobody], [nobody], [nobody]])).toEqual([0.125]);
  });
  test("and where everybody agrees nobody differs from anybody", () => {
    expect(shareDifferenceTest({ count: 4, votes: 4 }, { count: 9, votes: 9 })).toBe(0);
    expect(shareDifferenceTest({ count: 0, votes: 0 }, { count: 0, votes: 0 })).toBe(0);
  });
});

describe("against the same tests worked out in another way", () => {
  /** Votes written out one by one, with the added ones among them: 1 took the side, 0 did not. */
  const writtenOut = (count: number, votes: number, added: readonly number[]) => [
    ...added,
    ...Array.from({ length: votes }, (_, place) => (place < count ? 1 : 0)),
  ];
  test("shares are means of votes to which one for and one against is added", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (group, rest) => {
        const own = mean(writtenOut(group.disagree, group.votes, [1, 0]));
        const others = mean(writtenOut(rest.disagree, rest.votes, [1, 0]));
        const stance = groupStance("disagree", group, rest);
        expect(relativeError(stance.share, own)).toBeLessThan(1e-9);
        expect(relativeError(stance.ratio, own / others)).toBeLessThan(1e-9);
      }),
    );
  });
  test("the test of a share is its distance from one half in standard errors of a coin", () => {
    fc.assert(
      fc.property(anyCounts, ({ agree, votes }) => {
        const tossed = writtenOut(agree, votes, [1]);
        const z = (mean(tossed) - 0.5) / (0.5 / Math.sqrt(tossed.length));
        expect(Math.abs(shareTest(agree, votes) - z)).toBeLessThan(1e-9);
      }),
    );
  });
  test("the square of the test of a difference is Pearson's χ² of the two by two table", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (group, rest) => {
        const [a, c] = [group.agree + 1, rest.agree + 1];
        const [b, d] = [group.votes - group.agree, rest.votes - rest.agree];
        const z = shareDifferenceTest(
          { count: group.agree, votes: group.votes },
          { count: rest.agree, votes: rest.votes },
        );
        if (b + d === 0) {
          expect(z).toBe(0);
          return;
        }
        const square = ((a + b + c + d) * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
        expect(Math.abs(z - Math.sign(a * d - b * c) * Math.sqrt(square))).toBeLessThan(1e-9);
      }),
    );
  });
  test("consensus is what is left when each group multiplies it by its share", () => {
    const groups = fc.array(anyCounts, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(groups, (all) => {
        const logarithms = all.map(({ agree, votes }) => Math.log(agree + 1) - Math.log(votes + 2));
        const [value] = groupInformedConsensus(all.map((group) => [group]));
        expect(relativeError(value, Math.exp(logarithms.reduce((sum, one) => sum + one, 0)))).toBeLessThan(1e-9);
      }),
    );
  });
});

describe("what marks a group off", () => {
  const rest = counts(10, 10, 40);
  test("five statements, and the strongest agreement before stronger disagreements", () => {
    const group = [counts(1, 39), counts(2, 38), counts(30, 10), counts(25, 15), counts(3, 37), counts(4, 36), rest];
    const ranked = rankedStances(
      group,
      group.map(() => rest),
    );
    expect(ranked.map(({ statement }) => statement)).toEqual([0, 1, 4, 5, 2, 3]);
    expect(representativeStatements(ranked).map(({ statement }) => statement)).toEqual([2, 0, 1, 4, 5]);
  });
  test("an agreement that would be sixth comes first and takes the place of the fifth", () => {
    const group = [counts(1, 39), counts(2, 38), counts(3, 37), counts(4, 36), counts(5, 35), counts(26, 14)];
    const ranked = rankedStances(
      group,
      group.map(() => rest),
    );
    expect(ranked.at(-1)?.statement).toBe(5);
    expect(representativeStatements(ranked).map(({ statement }) => statement)).toEqual([5, 0, 1, 2, 3]);
  });
  test("equally strong ones stand in the order of the statements", () => {
    const group = [counts(39, 1), counts(39, 1), counts(39, 1)];
    const found = representativeStatements(rankedStances(group, [rest, rest, rest]));
    expect(found.map(({ statement }) => statement)).toEqual([0, 1, 2]);
  });
  test("nothing that everybody thinks, and nothing about which the group is divided", () => {
    expect(rankedStances([counts(20, 20), counts(39, 1)], [counts(0, 40), counts(39, 1)])).toEqual([]);
  });
  test("no statement is told of both sides", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCounts, anyCounts), { minLength: 1, maxLength: 20 }), (pairs) => {
        const statements = rankedStances(
          pairs.map(([group]) => group),
          pairs.map(([, others]) => others),
        ).map(({ statement }) => statement);
        expect(new Set(statements).size).toBe(statements.length);
      }),
    );
  });
});

describe("what everybody thinks", () => {
  test("the clearest first, on either side; a narrow majority is not told", () => {
    expect(overallConsensus([counts(30, 10), counts(0, 40), counts(21, 19)])).toEqual([
      { statement: 1, side: "disagree", share: 41 / 42, shareTest: shareTest(40, 40) },
      { statement: 0, side: "agree", share: 31 / 42, shareTest: shareTest(30, 40) },
    ]);
  });
});

describe("counting votes", () => {
  test("passing is a vote, leaving open is not", () => {
    const people: Vote[][] = [
      [1, 0, null],
      [-1, 0, null],
      [1, null, null],
    ];
    expect(voteCounts(people, 3)).toEqual([counts(2, 1), counts(0, 0, 2), counts(0, 0)]);
  });
  test("groups are added up, and no groups are nobody", () => {
    expect(addedCounts([[counts(2, 1)], [counts(3, 0, 5)]], 1)).toEqual([counts(5, 1, 8)]);
    expect(addedCounts([], 2)).toEqual([counts(0, 0), counts(0, 0)]);
  });
  test("votes that cannot be are refused", () => {
    expect(() => voteCounts([[1]], 2)).toThrow(RangeError);
    expect(() => shareTest(3, 2)).toThrow(RangeError);
    expect(() => shareTest(-1, 2)).toThrow(RangeError);
    expect(() => groupInformedConsensus([])).toThrow(RangeError);
    expect(() => rankedStances([counts(1, 1)], [])).toThrow(RangeError);
  });
});
