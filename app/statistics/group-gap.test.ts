import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersTo, panel, panelExpectations } from "../../tests/statistics/reference-data.ts";
import { largestError } from "../../tests/statistics/relative-error.ts";
import { groupGap } from "./group-gap.ts";
import { points } from "./points.ts";
import { rollUp } from "./roll-up.ts";
import { scoreMoments } from "./score-moments.ts";

const people = panel();

/** The groups of R by level, each by rows of persons or by its roll-up. */
function groupsOf(item: string, attribute: string, levels: readonly string[], from: "rows" | "roll-up") {
  return levels.map((level) => {
    const rows = answersTo(
      people.filter(({ row }) => row[attribute] === level),
      item,
    );
    return { level, moments: scoreMoments(points(from === "rows" ? rows : rollUp(rows)), people.length) };
  });
}

describe("against R, svyby, svyglm and regTermTest", () => {
  for (const [item, attributes] of Object.entries(panelExpectations.groups)) {
    for (const [attribute, expected] of Object.entries(attributes)) {
      for (const from of ["rows", "roll-up"] as const) {
        test(`${item} by ${attribute}, from ${from}`, () => {
          const found = groupGap(groupsOf(item, attribute, expected.levels, from));
          expect(found.groups.map(({ level }) => level)).toEqual(expected.levels);
          expect(found.groups.map(({ n }) => n)).toEqual(expected.n);
          expect(
            largestError(
              found.groups.map(({ mean }) => mean),
              expected.mean,
            ),
          ).toBeLessThan(1e-9);
          expect(
            largestError(
              found.groups.map((group) => group.standardError),
              expected.se_fixed,
            ),
          ).toBeLessThan(1e-9);
          expect(
            largestError(
              found.groups.map(({ share }) => share),
              expected.weighted_share,
            ),
          ).toBeLessThan(1e-9);
          expect(
            largestError(
              [found.grandMean, found.gap, found.gapStandardError, found.absoluteGap, found.etaSquared],
              [
                expected.grand_mean,
                expected.max_min_gap,
                expected.gap_se,
                expected.weighted_abs_gap,
                expected.eta2_weighted,
              ],
            ),
          ).toBeLessThan(1e-9);
          expect(found.test?.df).toBe(expected.wald_df);
          expect(found.test?.denominatorDf).toBe(expected.wald_ddf);
          expect(largestError([found.test?.f, found.test?.p], [expected.wald_F, expected.wald_p])).toBeLessThan(1e-8);
          expect(largestError([found.test?.f], [expected.wald_F])).toBeLessThan(1e-9);
        });
      }
    }
  }
});

const group = fc.array(
  fc.record({ value: fc.integer({ min: -3, max: 3 }), weight: fc.double({ min: 0.2, max: 5, noNaN: true }) }),
  { minLength: 1, maxLength: 30 },
);
const comparison = fc.array(group, { minLength: 2, maxLength: 5 });

/** A comparison of groups that are named by their place. */
function compare(groups: readonly (readonly { value: number; weight: number }[])[]) {
  return groupGap(groups.map((rows, index) => ({ level: String(index), moments: scoreMoments(points(rows), 200) })));
}

describe("for any groups", () => {
  test("grand mean is the mean of everyone, and η² lies between 0 and 1", () => {
    fc.assert(
      fc.property(comparison, (groups) => {
        const found = compare(groups);
        expect(found.grandMean).toBeCloseTo(scoreMoments(points(groups.flat()), 200).mean, 9);
        expect(found.groups.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(found.etaSquared).toBeGreaterThanOrEqual(0);
        expect(found.etaSquared).toBeLessThanOrEqual(1);
        expect(found.absoluteGap).toBeLessThanOrEqual(found.gap + 1e-12);
      }),
    );
  });
  test("the order of the groups changes no figure", () => {
    fc.assert(
      fc.property(comparison, (groups) => {
        const [found, reversed] = [compare(groups), compare([...groups].reverse())];
        expect(reversed.gap).toBeCloseTo(found.gap, 12);
        expect(reversed.etaSquared).toBeCloseTo(found.etaSquared, 9);
        expect(reversed.test === undefined).toBe(found.test === undefined);
        if (found.test && reversed.test) expect(largestError([reversed.test.f], [found.test.f])).toBeLessThan(1e-6);
      }),
    );
  });
  test("the Wald test of two groups is the square of their gap over its error", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const { gap, gapStandardError, test: wald } = compare([a, b]);
        if (wald) expect(largestError([wald.f], [(gap / gapStandardError) ** 2])).toBeLessThan(1e-6);
      }),
    );
  });
});

test("equal groups have no gap, and a group without variance has no test", () => {
  const same = compare([[{ value: 2, weight: 1 }], [{ value: 2, weight: 3 }]]);
  expect(same).toMatchObject({ gap: 0, absoluteGap: 0, etaSquared: 0, test: undefined, highest: "0", lowest: "0" });
  const one = compare([
    [{ value: 2, weight: 1 }],
    [
      { value: 1, weight: 1 },
      { value: 3, weight: 1 },
      { value: 1, weight: 2 },
    ],
  ]);
  expect(one.test).toBeUndefined();
  expect(one).toMatchObject({ highest: "0", lowest: "1" });
});

test("refuses fewer than two groups, empty groups and impossible sums", () => {
  const moments = scoreMoments(points([{ value: 1, weight: 1 }]), 10);
  expect(() => groupGap([])).toThrow(RangeError);
  expect(() => groupGap([{ level: "a", moments }])).toThrow(RangeError);
  expect(() =>
    groupGap([
      { level: "a", moments },
      { level: "b", moments: { ...moments, weight: 0 } },
    ]),
  ).toThrow(RangeError);
  expect(() => scoreMoments([], 10)).toThrow(RangeError);
  expect(() => scoreMoments([{ value: 1, n: 1, sw: 0, sw2: 0 }], 10)).toThrow(RangeError);
  expect(() => scoreMoments([{ value: 1, n: 1, sw: -1, sw2: 1 }], 10)).toThrow(RangeError);
  expect(() => scoreMoments([{ value: Number.NaN, n: 1, sw: 1, sw2: 1 }], 10)).toThrow(RangeError);
  expect(() => scoreMoments([{ value: 1, n: 3, sw: 1, sw2: 1 }], 2)).toThrow(RangeError);
  expect(() => scoreMoments([{ value: 1, n: 1, sw: 1, sw2: 1 }], 1)).toThrow(RangeError);
});
