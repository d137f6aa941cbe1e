import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moreExpectations, numberIn, rowsOf } from "../../tests/statistics/reference-data.ts";
import { largestError } from "../../tests/statistics/relative-error.ts";
import { contrast } from "./contrast.ts";
import { points } from "./points.ts";
import { rollUp } from "./roll-up.ts";
import { waveArrow } from "./wave-arrow.ts";
import { gapChange, waveChange, waveTrend } from "./wave-change.ts";
import { type SharedScores, type WaveScore, waveSeries, waveSeriesOfCells } from "./wave-series.ts";

const weights = new Map(
  rowsOf("expect_weights_waves.csv").map((row) => [`${row.respondent_id} ${row.wave}`, Number(row.w_rake)]),
);
const rows = rowsOf("waves.csv");
const everybody = new Set(rows.map((row) => row.respondent_id)).size;

/** Per wave the people with a score; with a name per wave they count as others. */
function wavesOf(item: string, sameName: boolean): WaveScore[][] {
  return ["1", "2", "3"].map((wave) =>
    rows.flatMap((row) => {
      const score = row.wave === wave ? numberIn(row, item) : undefined;
      const weight = weights.get(`${row.respondent_id} ${wave}`) ?? Number.NaN;
      const person = sameName ? String(row.respondent_id) : `${row.respondent_id} ${wave}`;
      return score === undefined ? [] : [{ person, score, weight }];
    }),
  );
}

/** Pairs of scores of the people in two waves, added up as a database would. */
function sharedOf(waves: readonly (readonly WaveScore[])[]): SharedScores[] {
  return [
    [0, 1],
    [0, 2],
    [1, 2],
  ].flatMap(([first = 0, second = 0]) => {
    const later = new Map(waves[second]?.map((row) => [row.person, row]));
    const sums = new Map<string, SharedScores>();
    for (const { person, score, weight } of waves[first] ?? []) {
      const other = later.get(person);
      if (!other) continue;
      const key = `${score} ${other.score}`;
      const crossedWeight = (sums.get(key)?.crossedWeight ?? 0) + weight * other.weight;
      sums.set(key, { waves: [first, second], scores: [score, other.score], crossedWeight });
    }
    return [...sums.values()];
  });
}

const cellsOf = (waves: readonly (readonly WaveScore[])[]) =>
  waves.map((wave) => points(rollUp(wave.map(({ score, weight }) => ({ value: score, weight })))));

describe("against R, svyby and svycontrast", () => {
  test("the data are those that R had", () => {
    const { n_by_wave, overlap_12, overlap_13 } = moreExpectations.waves;
    const ids = ["1", "2", "3"].map((wave) => rows.filter((row) => row.wave === wave).map((row) => row.respondent_id));
    expect(ids.map(({ length }) => length)).toEqual(n_by_wave);
    expect(ids[0]?.filter((id) => ids[1]?.includes(id)).length).toBe(overlap_12);
    expect(ids[0]?.filter((id) => ids[2]?.includes(id)).length).toBe(overlap_13);
  });

  for (const [item, { clustered, independent }] of Object.entries(moreExpectations.waves.items)) {
    const linked = wavesOf(item, true);
    const unlinked = wavesOf(item, false);
    const routes = [
      ["with overlap, from persons", waveSeries(linked, everybody), clustered],
      ["with overlap, from sums", waveSeriesOfCells(cellsOf(linked), sharedOf(linked), everybody), clustered],
      ["as independent, from persons", waveSeries(unlinked, rows.length), independent],
      ["as independent, from sums", waveSeriesOfCells(cellsOf(linked), [], rows.length), independent],
    ] as const;
    for (const [route, series, expected] of routes) {
      test(`${item} ${route}`, () => {
        const errors = series.covariance.map((row, index) => Math.sqrt(row[index] ?? Number.NaN));
        expect(largestError(series.means, expected.mean)).toBeLessThan(1e-9);
        expect(largestError(errors, expected.se)).toBeLessThan(1e-9);
        for (const { from, to, change, se, ci95, p } of expected.changes) {
          const found = waveChange(series, from - 1, to - 1);
          expect(
            largestError([found.estimate, found.standardError, ...found.ci95, found.p], [change, se, ...ci95, p]),
          ).toBeLessThan(1e-9);
        }
        const trend = waveTrend(series);
        expect(
          largestError([trend.estimate, trend.standardError], [expected.linear_trend.slope, expected.linear_trend.se]),
        ).toBeLessThan(1e-9);
      });
    }
  }
});

const person = fc.record({
  score: fc.integer({ min: 1, max: 10 }),
  later: fc.integer({ min: 1, max: 10 }),
  weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
});
const samePeople = fc.array(person, { minLength: 2, maxLength: 40 });
const named = (scores: readonly { score: number; weight: number }[]) =>
  scores.map(({ score, weight }, index) => ({ person: String(index), score, weight }));

describe("for any panel that answers twice", () => {
  test("with equal weights per person the error is that of the mean of their own changes", () => {
    fc.assert(
      fc.property(samePeople, (people) => {
        const before = named(people);
        const after = named(people.map(({ later, weight }) => ({ score: later, weight })));
        const found = waveChange(waveSeries([before, after], people.length), 0, 1);
        const changes = people.map(({ score, later, weight }) => ({ score: later - score, weight }));
        const single = contrast(waveSeries([named(changes)], people.length), [1]);
        expect(found.estimate).toBeCloseTo(single.estimate, 9);
        expect(found.standardError).toBeCloseTo(single.standardError, 7);
      }),
    );
  });
  test("going back is the same change with the other sign", () => {
    fc.assert(
      fc.property(samePeople, (people) => {
        const after = named(people.map(({ later, weight }) => ({ score: later, weight })));
        const series = waveSeries([named(people), after], people.length + 3);
        const [there, back] = [waveChange(series, 0, 1), waveChange(series, 1, 0)];
        expect(back.estimate).toBeCloseTo(-there.estimate, 12);
        expect(back.standardError).toBeCloseTo(there.standardError, 12);
        expect(back.p).toBeCloseTo(there.p, 9);
      }),
    );
  });
});

test("change of a gap is a difference of differences, and counts people in both waves", () => {
  const part = (prefix: string, scores: number[]) =>
    scores.map((score, index) => ({ person: `${prefix}${index}`, score, weight: 1 }));
  const parts = [part("a", [8, 7, 9]), part("b", [5, 6, 4]), part("a", [8, 7, 9]), part("b", [6, 7, 5])];
  const found = gapChange(waveSeries(parts, 6), { before: [0, 1], after: [2, 3] });
  // Everybody in b rises by exactly one point, so the gap of 3 becomes 2 without any doubt.
  expect(found.estimate).toBeCloseTo(-1, 12);
  expect(found.standardError).toBeCloseTo(0, 7);
  const others = waveSeries(
    parts.map((rowsOfPart, index) => rowsOfPart.map((row) => ({ ...row, person: `${index}${row.person}` }))),
    12,
  );
  // Four independent means of variance 12/11 · 2/9 each.
  expect(gapChange(others, { before: [0, 1], after: [2, 3] }).standardError).toBeCloseTo(
    Math.sqrt((4 * 12 * 2) / (11 * 9)),
    12,
  );
});

test("nobody changes: no error, and p is 1; everybody by the same amount: p is 0", () => {
  expect(
    contrast(
      {
        means: [6, 6],
        covariance: [
          [0, 0],
          [0, 0],
        ],
      },
      [-1, 1],
    ),
  ).toEqual({
    estimate: 0,
    standardError: 0,
    ci95: [0, 0],
    p: 1,
  });
  expect(
    contrast(
      {
        means: [6, 7],
        covariance: [
          [0, 0],
          [0, 0],
        ],
      },
      [-1, 1],
    ).p,
  ).toBe(0);
});

test("trend of two waves is their change, of five lies on the line", () => {
  const covariance = (size: number) =>
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 0.04 : 0)));
  expect(waveTrend({ means: [6, 7], covariance: covariance(2) }).estimate).toBeCloseTo(1, 12);
  const five = waveTrend({ means: [1, 3, 5, 7, 9], covariance: covariance(5) });
  expect(five.estimate).toBeCloseTo(2, 12);
  expect(five.standardError).toBeCloseTo(Math.sqrt(0.04 / 10), 12);
});

test("refuses empty waves, doubles, waves that are not there and impossible sums", () => {
  const one = [{ person: "a", score: 6, weight: 1 }];
  const series = waveSeries([one, one], 2);
  expect(() => waveSeries([one, []], 2)).toThrow(RangeError);
  expect(() => waveSeries([[...one, ...one]], 2)).toThrow(RangeError);
  expect(() => waveSeries([one], 1)).toThrow(RangeError);
  expect(() => waveSeries([[{ person: "a", score: 6, weight: -1 }]], 2)).toThrow(RangeError);
  expect(() => waveChange(series, 0, 2)).toThrow(RangeError);
  expect(() => waveChange(series, 1, 1)).toThrow(RangeError);
  expect(() => gapChange(series, { before: [0, 1], after: [0, 1] })).toThrow(RangeError);
  expect(() => waveTrend(waveSeries([one], 2))).toThrow(RangeError);
  expect(() => contrast(series, [1])).toThrow(RangeError);
  expect(() => contrast(series, [1, Number.NaN])).toThrow(RangeError);
  const cells = [points([{ value: 6, weight: 1 }])];
  expect(() => waveSeriesOfCells(cells, [{ waves: [0, 1], scores: [6, 6], crossedWeight: 1 }], 2)).toThrow(RangeError);
  expect(() => waveSeriesOfCells(cells, [{ waves: [0, 0], scores: [6, 6], crossedWeight: 1 }], 2)).toThrow(RangeError);
  expect(() =>
    waveSeriesOfCells([...cells, ...cells], [{ waves: [0, 1], scores: [6, 6], crossedWeight: -1 }], 2),
  ).toThrow(RangeError);
  expect(waveSeries([], 2)).toEqual({ means: [], covariance: [] });
});

describe("arrow", () => {
  test("stands only beside a change that is certain and large enough", () => {
    expect(waveArrow({ change: 0.3, q: 0.01, minimum: 0.2 })).toBe("up");
    expect(waveArrow({ change: -0.2, q: 0.049, minimum: 0.2 })).toBe("down");
    expect(waveArrow({ change: 0.3, q: 0.05, minimum: 0.2 })).toBe("none");
    expect(waveArrow({ change: 0.19, q: 0, minimum: 0.2 })).toBe("none");
    expect(waveArrow({ change: 0, q: 0, minimum: 0 })).toBe("none");
  });
  test("refuses a q outside 0 to 1, a minimum below 0 and no number", () => {
    expect(() => waveArrow({ change: 1, q: 1.1, minimum: 0 })).toThrow(RangeError);
    expect(() => waveArrow({ change: 1, q: 0.1, minimum: -1 })).toThrow(RangeError);
    expect(() => waveArrow({ change: Number.NaN, q: 0.1, minimum: 0 })).toThrow(RangeError);
  });
});
