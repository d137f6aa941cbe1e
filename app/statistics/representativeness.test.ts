import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { panel, panelExpectations, rowsOf } from "../../tests/statistics/reference-data.ts";
import { largestError } from "../../tests/statistics/relative-error.ts";
import { missingPeople } from "./missing-people.ts";
import { type MarginLevel, marginTotals, representativeness } from "./representativeness.ts";

const people = panel();

/** The levels of a margin in the reference; age and gender are one margin there. */
function levelsOf(margin: string): MarginLevel[] {
  const levelOf = (row: Readonly<Record<string, string>>) =>
    margin === "agegender" ? `${row.age}|${row.gender}` : row[margin];
  return rowsOf("population_margins.csv")
    .filter((row) => row.margin === margin)
    .map(({ level = "", N }) => {
      return { level, sample: people.filter(({ row }) => levelOf(row) === level).length, population: Number(N) };
    });
}

describe("against R", () => {
  for (const [margin, expected] of Object.entries(panelExpectations.representativeness)) {
    test(`representativeness by ${margin}`, () => {
      const found = representativeness(levelsOf(margin));
      expect(found.df).toBe(expected.df);
      expect(
        largestError(
          [
            found.dissimilarity,
            found.overlap,
            found.minMaxRatio,
            found.minMeanRatio,
            found.chiSquared,
            found.hellinger,
          ],
          [
            expected.dissimilarity,
            expected.proportional_similarity,
            expected.min_max_p_ratio,
            expected.min_mean_p_ratio,
            expected.chi2,
            expected.hellinger,
          ],
        ),
      ).toBeLessThan(1e-9);
    });
  }
  test("sample counts are those of R", () => {
    for (const [margin, expected] of Object.entries(panelExpectations.margins_check)) {
      expect(levelsOf(margin).map(({ sample }) => sample)).toEqual(expected.sample_n);
    }
  });
});

const margin = fc
  .array(fc.record({ sample: fc.nat({ max: 300 }), population: fc.integer({ min: 1, max: 90_000 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((levels) => levels.map((level, index) => ({ ...level, level: String(index) })))
  .filter((levels) => levels.some(({ sample }) => sample > 0));

describe("for any margin", () => {
  test("overlap is what the smaller of both shares adds up to, and all measures stay in range", () => {
    fc.assert(
      fc.property(margin, (levels) => {
        const { sample, population } = marginTotals(levels);
        const found = representativeness(levels);
        const smaller = levels.reduce(
          (sum, one) => sum + Math.min(one.sample / sample, one.population / population),
          0,
        );
        expect(found.overlap).toBeCloseTo(smaller, 11);
        for (const measure of [found.overlap, found.minMaxRatio, found.minMeanRatio, found.hellinger]) {
          expect(measure).toBeGreaterThanOrEqual(-1e-12);
          expect(measure).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
  test("the missing people of one level are just enough for its share, one fewer is too few", () => {
    fc.assert(
      fc.property(margin, (levels) => {
        const { sample, population } = marginTotals(levels);
        for (const { level, alone } of missingPeople(levels)) {
          const own = levels.find((one) => one.level === level) ?? { sample: 0, population: 0 };
          const share = (extra: number) => ((own.sample + extra) * population) / (sample + extra) - own.population;
          expect(share(alone)).toBeGreaterThanOrEqual(-1e-6 * population);
          if (alone > 0) expect(share(alone - 1)).toBeLessThan(0);
        }
      }),
    );
  });
  test("with all missing people added no level has fewer than its share, but for parts of a person", () => {
    fc.assert(
      fc.property(margin, (levels) => {
        const missing = new Map(missingPeople(levels).map(({ level, together }) => [level, together]));
        const rate = Math.max(...levels.map(({ sample, population }) => sample / population));
        for (const { level, sample, population } of levels) {
          const completed = sample + (missing.get(level) ?? Number.NaN);
          expect(completed).toBeGreaterThanOrEqual(rate * population - 1e-6 * completed);
          expect(completed).toBeLessThan(Math.max(sample + 1e-9, rate * population + 1));
        }
        expect(Math.min(...missing.values())).toBe(0);
      }),
    );
  });
});

test("missing people are sorted, most missing first", () => {
  const levels = [
    { level: "koop", sample: 60, population: 500 },
    { level: "huur", sample: 36, population: 400 },
    { level: "anders", sample: 4, population: 100 },
  ];
  expect(missingPeople(levels)).toEqual([
    { level: "huur", alone: 7, together: 12 },
    { level: "anders", alone: 7, together: 8 },
    { level: "koop", alone: 0, together: 0 },
  ]);
});

test("a sample that mirrors the population misses nobody, in spite of rounding", () => {
  const levels = [0.1, 0.2, 0.7].map((share) => ({
    level: String(share),
    sample: share * 1000,
    population: share * 3e6,
  }));
  expect(missingPeople(levels).every(({ alone, together }) => alone === 0 && together === 0)).toBe(true);
  expect(representativeness(levels)).toMatchObject({
    minMaxRatio: expect.closeTo(1, 12),
    overlap: expect.closeTo(1, 12),
  });
});

test("one level overlaps entirely; an empty level brings Go Vocal's ratio to 0 but not the overlap", () => {
  const one = [{ level: "alle", sample: 5, population: 900 }];
  expect(representativeness(one)).toMatchObject({ overlap: 1, minMaxRatio: 1, chiSquared: 0, df: 0 });
  expect(missingPeople(one)).toEqual([{ level: "alle", alone: 0, together: 0 }]);
  const empty = representativeness([
    { level: "a", sample: 90, population: 900 },
    { level: "b", sample: 0, population: 100 },
  ]);
  expect(empty.minMaxRatio).toBe(0);
  expect(empty.overlap).toBeCloseTo(0.9, 12);
});

test("refuses no levels, nobody, and a population of nobody", () => {
  for (const figure of [representativeness, missingPeople, marginTotals]) {
    expect(() => figure([])).toThrow(RangeError);
    expect(() => figure([{ level: "a", sample: 0, population: 10 }])).toThrow(RangeError);
    expect(() => figure([{ level: "a", sample: 1, population: 0 }])).toThrow(RangeError);
    expect(() => figure([{ level: "a", sample: -1, population: 10 }])).toThrow(RangeError);
    expect(() => figure([{ level: "a", sample: Number.NaN, population: 10 }])).toThrow(RangeError);
  }
});
