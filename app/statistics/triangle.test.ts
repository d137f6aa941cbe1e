import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberIn, panel, panelExpectations } from "../../tests/statistics/reference-data.ts";
import { largestError } from "../../tests/statistics/relative-error.ts";
import { association } from "./association.ts";
import { type PairCell, pairCells } from "./pair-cells.ts";
import { personTradeOff } from "./person-trade-off.ts";
import { points } from "./points.ts";
import { poleScore } from "./pole-scores.ts";
import { triangle } from "./triangle.ts";

const people = panel();
const poles = Object.entries(panelExpectations.poles).map(([pole, { themes }]) => ({
  pole,
  scores: people.map(({ row }) => poleScore([themes].flat().map((theme) => numberIn(row, `eff_hn_${theme}`)))),
}));
const scoresOn = (wanted: string) => poles.find(({ pole }) => pole === wanted)?.scores ?? [];
const pairs = Object.keys(panelExpectations.tradeoff).map((name) => {
  const [first = "", second = ""] = name.split("~");
  const rows = people.map(({ weight }, index) => {
    return { first: scoresOn(first)[index], second: scoresOn(second)[index], weight };
  });
  return { first, second, rows };
});
const polePoints = poles.map(({ pole, scores }) => ({
  pole,
  cells: points(
    people.flatMap(({ weight }, index) => {
      const value = scores[index];
      return value === undefined ? [] : [{ value, weight }];
    }),
  ),
}));
const oneCellEach = (rows: (typeof pairs)[number]["rows"]): PairCell[] => rows.flatMap((row) => pairCells([row]));

describe("against R", () => {
  for (const [from, cellsOf] of [
    ["persons", oneCellEach],
    ["distinct pairs", pairCells],
  ] as const) {
    const found = triangle(
      polePoints,
      pairs.map(({ first, second, rows }) => ({ first, second, cells: cellsOf(rows) })),
      people.length,
    );
    test(`poles, from ${from}`, () => {
      const expected = Object.values(panelExpectations.poles);
      expect(found.poles.map((pole) => pole.people)).toEqual(expected.map(({ n }) => n));
      expect(
        largestError(
          found.poles.map((pole) => pole.mean),
          expected.map(({ mean }) => mean),
        ),
      ).toBeLessThan(1e-9);
    });
    for (const { first, second, people: views, association: together } of found.pairs) {
      test(`${first} and ${second}, from ${from}`, () => {
        const expected = Object.entries(panelExpectations.tradeoff).find(
          ([name]) => name === `${first}~${second}`,
        )?.[1];
        expect(views?.people).toBe(expected?.n);
        expect(
          largestError(
            [together?.effectiveSize, together?.pearson, together?.spearman, ...(together?.ci95 ?? [])],
            [
              expected?.n_eff,
              expected?.pearson_weighted,
              expected?.spearman_weighted_midrank,
              ...(expected?.fisher_ci95 ?? []),
            ],
          ),
        ).toBeLessThan(1e-9);
        expect(
          largestError(
            [views?.bothGain, views?.bothLose, views?.tradeOff, views?.firstGains, views?.secondGains, views?.neutral],
            [
              expected?.share_synergy_pos,
              expected?.share_synergy_neg,
              expected?.share_tradeoff,
              expected?.share_tradeoff_first_gains,
              expected?.share_tradeoff_second_gains,
              expected?.share_neutral,
            ],
          ),
        ).toBeLessThan(1e-9);
      });
    }
  }

  test("equal weights give the unweighted correlations", () => {
    for (const { first, second, rows } of pairs) {
      const expected = Object.entries(panelExpectations.tradeoff).find(([name]) => name === `${first}~${second}`)?.[1];
      const found = association(pairCells(rows.map((row) => ({ ...row, weight: 2 }))));
      expect(
        largestError(
          [found?.pearson, found?.spearman, found?.effectiveSize],
          [expected?.pearson_unweighted, expected?.spearman_unweighted, expected?.n],
        ),
      ).toBeLessThan(1e-9);
    }
  });

  test("plan and correlation may differ in sign: the plan trades off although most pairs go together", () => {
    const found = triangle(
      polePoints,
      pairs.map(({ first, second, rows }) => ({ first, second, cells: pairCells(rows) })),
      people.length,
    );
    expect(found.verdict).toBe("trade-off");
    expect(found.pairs.map((pair) => pair.association?.verdict)).toEqual(["together", "together", "opposed"]);
  });
});

describe("level of the poles", () => {
  const spread = (centre: number) =>
    points([-1, 1].flatMap((off) => Array.from({ length: 50 }, () => ({ value: centre + off, weight: 1 }))));
  const verdict = (...centres: number[]) =>
    triangle(
      centres.map((centre, index) => ({ pole: String(index), cells: spread(centre) })),
      [],
      200,
    ).verdict;
  test("all above 0 is synergy, one above and one below is a trade-off", () => {
    expect(verdict(1, 1, 1)).toBe("synergy");
    expect(verdict(1, 0, -1)).toBe("trade-off");
  });
  test("anything else is unclear, also when all are below 0", () => {
    expect(verdict(1, 0, 1)).toBe("unclear");
    expect(verdict(1, 1, -0.1)).toBe("unclear");
    expect(verdict(-1, -1, -1)).toBe("unclear");
  });
});

const cell = fc
  .record({
    first: fc.integer({ min: -3, max: 3 }),
    second: fc.integer({ min: -3, max: 3 }),
    weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
  })
  .map((row) => row);
const rows = fc.array(cell, { minLength: 1, maxLength: 40 });

describe("for any people", () => {
  test("one cell per person and one per distinct pair give the same", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const [single, added] = [list.flatMap((row) => pairCells([row])), pairCells(list)];
        const [a, b] = [association(single), association(added)];
        expect(a === undefined).toBe(b === undefined);
        if (a && b) {
          expect(a.pearson).toBeCloseTo(b.pearson, 9);
          expect(a.spearman).toBeCloseTo(b.spearman, 9);
          expect(a.ci95[0]).toBeCloseTo(b.ci95[0], 7);
        }
        expect(personTradeOff(single).tradeOff).toBeCloseTo(personTradeOff(added).tradeOff, 12);
      }),
    );
  });
  test("shares make up everybody, and swapping the poles swaps who gains", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const found = personTradeOff(pairCells(list));
        expect(found.tradeOff + found.bothGain + found.bothLose + found.neutral).toBeCloseTo(1, 12);
        const swapped = personTradeOff(
          pairCells(list.map(({ first, second, weight }) => ({ first: second, second: first, weight }))),
        );
        expect(swapped.firstGains).toBeCloseTo(found.secondGains, 12);
      }),
    );
  });
  test("correlations stay within −1 and 1 with the interval around them, and turn with one of the poles", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const found = association(pairCells(list));
        if (!found) return;
        expect(Math.abs(found.pearson)).toBeLessThanOrEqual(1);
        expect(found.ci95[0]).toBeLessThanOrEqual(found.pearson);
        expect(found.ci95[1]).toBeGreaterThanOrEqual(found.pearson);
        const turned = association(pairCells(list.map((row) => ({ ...row, second: -row.second }))));
        expect(turned?.pearson).toBeCloseTo(-found.pearson, 9);
        expect(turned?.spearman).toBeCloseTo(-found.spearman, 9);
      }),
    );
  });
});

test("synergy index is (S₊ − T) / (S₊ + T), and absent where nobody sees either", () => {
  const at = (first: number, second: number, sw: number) => ({ first, second, n: 1, sw, sw2: sw * sw });
  expect(personTradeOff([at(1, 1, 3), at(1, -1, 1), at(-1, -1, 9)]).synergyIndex).toBe(0.5);
  expect(personTradeOff([at(0, 1, 3), at(-1, -1, 9)]).synergyIndex).toBeUndefined();
});

test("a perfect correlation has an interval of one point, and no variation has none", () => {
  const line = [1, 2, 3, 4, 5].map((score) => ({ first: score, second: -score, n: 1, sw: 1, sw2: 1 }));
  expect(association(line)).toMatchObject({ pearson: -1, spearman: -1, ci95: [-1, -1], verdict: "opposed" });
  expect(association(line.map((pair) => ({ ...pair, second: 2 })))).toBeUndefined();
  expect(association(line.slice(0, 3))).toBeUndefined();
  expect(association(line.slice(0, 1))).toBeUndefined();
});

describe("pole score", () => {
  test("needs half of the themes, rounded up", () => {
    expect(poleScore([1, 2, 3, undefined, undefined])).toBe(2);
    expect(poleScore([1, 2, undefined, undefined, undefined])).toBeUndefined();
    expect(poleScore([3, undefined])).toBe(3);
    expect(poleScore([undefined])).toBeUndefined();
    expect(poleScore([-2])).toBe(-2);
  });
  test("refuses a pole without themes and what is no number", () => {
    expect(() => poleScore([])).toThrow(RangeError);
    expect(() => poleScore([1, Number.NaN])).toThrow(RangeError);
  });
});

test("pairs leave out who lacks a score, and refuse negative weights", () => {
  expect(pairCells([])).toEqual([]);
  expect(pairCells([{ first: 1, second: undefined, weight: 1 }])).toEqual([]);
  expect(
    pairCells([
      { first: 2, second: 1, weight: 3 },
      { first: -1, second: 4, weight: 1 },
      { first: 2, second: 1, weight: 1 },
    ]),
  ).toEqual([
    { first: -1, second: 4, n: 1, sw: 1, sw2: 1 },
    { first: 2, second: 1, n: 2, sw: 4, sw2: 10 },
  ]);
  expect(() => pairCells([{ first: 1, second: 1, weight: -1 }])).toThrow(RangeError);
});

test("a triangle without poles or people is refused; a pair without people is absent", () => {
  expect(() => triangle([], [], 100)).toThrow(RangeError);
  expect(() => triangle([{ pole: "sociaal", cells: [] }], [], 100)).toThrow(RangeError);
  expect(() => personTradeOff([])).toThrow(RangeError);
  expect(() => association([])).toThrow(RangeError);
  expect(() => association([{ first: 1, second: 1, n: 1, sw: -1, sw2: 1 }])).toThrow(RangeError);
  const cells = [{ value: 1, n: 2, sw: 2, sw2: 2 }];
  const { pairs: found } = triangle(
    [{ pole: "sociaal", cells }],
    [{ first: "sociaal", second: "duurzaam", cells: [] }],
    9,
  );
  expect(found).toEqual([{ first: "sociaal", second: "duurzaam", people: undefined, association: undefined }]);
});
