import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  expectedOfPanel,
  referenceCell,
  referenceMargins,
  referenceRows,
  relativeError,
} from "../../tests/setup/reference.ts";
import { rake } from "./rake.ts";
import type { Margin, RakingCell } from "./raking-cell.ts";
import { trimWeights } from "./trim-weights.ts";

const margins = referenceMargins();
const cells = referenceRows("panel_1200.csv").map(referenceCell);
const expectedWeights = referenceRows("expect_weights_panel_1200.csv");
const expected = expectedOfPanel();

function worst(weights: readonly number[], column: string): number {
  return Math.max(...weights.map((weight, index) => relativeError(weight, Number(expectedWeights[index]?.[column]))));
}

describe("against R's survey package", () => {
  test.each([
    [null, "w_rake", expected.rake.kish, 0],
    [5, "w_trim5", expected.trim.cap5.kish, 1],
    [3, "w_trim3", expected.trim.cap3.kish, 44],
  ] as const)("cap %s gives %s to 1e-9 for each of 1,200 people", (cap, column, kish, trimmed) => {
    const raking = rake(cells, margins, { cap });
    expect(raking).toMatchObject({ converged: true, cap, trimmed });
    expect(worst(raking.weights, column)).toBeLessThan(1e-9);
    expect(relativeError(raking.effectiveSize, kish.n_eff)).toBeLessThan(1e-9);
    expect(relativeError(raking.designEffect, kish.deff_kish)).toBeLessThan(1e-9);
    expect(relativeError(raking.minOverMean, kish.min_rel)).toBeLessThan(1e-9);
    expect(relativeError(raking.maxOverMean, kish.max_rel)).toBeLessThan(1e-9);
  });

  test.each(["1", "2", "3"])("wave %s of a panel gets its own weights", (wave) => {
    const people = referenceRows("waves.csv").filter((row) => row.wave === wave);
    const inR = referenceRows("expect_weights_waves.csv").filter((row) => row.wave === wave);
    const { weights } = rake(people.map(referenceCell), margins, { cap: null });
    const errors = weights.map((weight, index) => relativeError(weight, Number(inR[index]?.w_rake)));
    expect(people).toHaveLength(900);
    expect(Math.max(...errors)).toBeLessThan(1e-9);
  });

  test("people who share levels and base weight may be one cell", () => {
    const together = new Map<string, { cell: RakingCell; first: number }>();
    for (const [index, cell] of cells.entries()) {
      const key = JSON.stringify([cell.levels, cell.baseWeight]);
      const known = together.get(key);
      const first = known?.first ?? index;
      together.set(key, { cell: { ...cell, count: (known?.cell.count ?? 0) + 1 }, first });
    }
    const grouped = [...together.values()];
    expect(grouped.length).toBeLessThan(cells.length);
    const raking = rake(
      grouped.map(({ cell }) => cell),
      margins,
      { cap: 3 },
    );
    const errors = grouped.map(({ first }, index) =>
      relativeError(raking.weights[index], Number(expectedWeights[first]?.w_trim3)),
    );
    expect(Math.max(...errors)).toBeLessThan(1e-9);
    expect(raking.trimmed).toBe(44);
  });
});

/** Margins with three and two levels, and people at every combination of them. */
const someSample = fc
  .record({
    totals: fc.array(fc.integer({ min: 50, max: 500 }), { minLength: 5, maxLength: 5 }),
    people: fc.array(
      fc.record({ baseWeight: fc.double({ min: 0.2, max: 5, noNaN: true }), count: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 6,
        maxLength: 6,
      },
    ),
  })
  .map(({ totals: [a = 1, b = 1, c = 1, d = 1, e = 1], people }) => {
    const scale = (a + b + c) / (d + e);
    const sample: Margin[] = [
      {
        name: "age",
        totals: new Map([
          ["young", a],
          ["middle", b],
          ["old", c],
        ]),
      },
      {
        name: "gender",
        totals: new Map([
          ["man", d * scale],
          ["vrouw", e * scale],
        ]),
      },
    ];
    const ages = ["young", "middle", "old"];
    return {
      margins: sample,
      cells: people.map(
        (person, index): RakingCell => ({
          ...person,
          levels: [ages[index % 3] ?? "", index < 3 ? "man" : "vrouw"],
        }),
      ),
    };
  });

describe("for any sample", () => {
  test("the weights are positive and every margin adds up", () => {
    fc.assert(
      fc.property(someSample, ({ cells: people, margins: population }) => {
        const { weights, converged } = rake(people, population, { cap: null });
        expect(converged).toBe(true);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        for (const [place, { totals }] of population.entries()) {
          for (const [level, total] of totals) {
            const reached = people.reduce(
              (sum, { levels, count }, index) => sum + (levels[place] === level ? count * (weights[index] ?? 0) : 0),
              0,
            );
            expect(relativeError(reached, total)).toBeLessThan(1e-9);
          }
        }
      }),
    );
  });

  test("neither the scale of the base weights nor the order of the people matters", () => {
    fc.assert(
      fc.property(someSample, fc.double({ min: 0.01, max: 1000, noNaN: true }), (sample, scale) => {
        const { weights } = rake(sample.cells, sample.margins, { cap: null });
        const scaled = sample.cells.map((cell) => ({ ...cell, baseWeight: cell.baseWeight * scale }));
        const turned = rake([...scaled].reverse(), sample.margins, { cap: null }).weights.reverse();
        for (const [index, weight] of weights.entries())
          expect(relativeError(turned[index], weight)).toBeLessThan(1e-9);
      }),
    );
  });

  test("with a cap that can be met no weight is above it, and the margins still add up", () => {
    fc.assert(
      fc.property(someSample, ({ cells: people, margins: population }) => {
        const raking = rake(people, population, { cap: 2 });
        fc.pre(raking.converged);
        expect(raking.maxOverMean).toBeLessThanOrEqual(2 * (1 + 1.1e-6));
        const sum = raking.weights.reduce((all, weight, index) => all + weight * (people[index]?.count ?? 0), 0);
        const [first] = population;
        expect(
          relativeError(
            sum,
            [...(first?.totals.values() ?? [])].reduce((a, b) => a + b, 0),
          ),
        ).toBeLessThan(1e-9);
      }),
    );
  });
});

describe("what cannot be raked", () => {
  const gender: Margin = {
    name: "gender",
    totals: new Map([
      ["man", 50],
      ["vrouw", 50],
    ]),
  };
  const man: RakingCell = { levels: ["man"], baseWeight: 1, count: 3 };
  const vrouw: RakingCell = { levels: ["vrouw"], baseWeight: 1, count: 1 };

  test("one person stands for everybody", () => {
    const all: Margin = { name: "all", totals: new Map([["iedereen", 80]]) };
    const raking = rake([{ levels: ["iedereen"], baseWeight: 3, count: 1 }], [all]);
    expect(raking).toMatchObject({ weights: [80], effectiveSize: 1, designEffect: 1, trimmed: 0, converged: true });
  });

  test.each([
    [[], [gender], "no people"],
    [[man, vrouw], [], "no margin"],
    [[man], [gender], 'Margin gender, level "vrouw": nobody in the sample'],
    [[man, vrouw, { ...man, levels: ["x"] }], [gender], 'Margin gender has no level "x"'],
    [[man, { ...vrouw, baseWeight: 0 }], [gender], "base weight 0"],
    [[man, { ...vrouw, baseWeight: 1.1e12 }], [gender], "base weight 1100000000000"],
    [[man, { ...vrouw, baseWeight: 1e301 }], [gender], "base weight 1e+301"],
    [[man, { ...vrouw, baseWeight: Number.NaN }], [gender], "base weight NaN"],
    [[man, { ...vrouw, count: 0 }], [gender], "0 people"],
    [[man, vrouw], [{ name: "leeg", totals: new Map() }], "Margin leeg has no levels"],
    [
      [man, vrouw],
      [
        {
          name: "gender",
          totals: new Map([
            ["man", 50],
            ["vrouw", 0],
          ]),
        },
      ],
      "Level vrouw of margin gender",
    ],
  ])("%#: a RangeError says why", (people, population, reason) => {
    expect(() => rake(people, population)).toThrow(RangeError);
    expect(() => rake(people, population)).toThrow(reason);
  });

  test("the largest base weight gives weights like any other", () => {
    const heavy = [man, vrouw].map((cell) => ({ ...cell, baseWeight: 1e12 }));
    expect(rake(heavy, [gender])).toMatchObject({ converged: true, weights: rake([man, vrouw], [gender]).weights });
  });

  test("margins that contradict each other in this sample do not converge, and that is told", () => {
    const edu: Margin = {
      name: "edu",
      totals: new Map([
        ["hoog", 20],
        ["laag", 80],
      ]),
    };
    const tied = [
      { ...man, levels: ["man", "hoog"] },
      { ...vrouw, levels: ["vrouw", "laag"] },
    ];
    expect(rake(tied, [gender, edu], { maxIterations: 50 })).toMatchObject({ converged: false, iterations: 50 });
  });

  test("a cap that the margins cannot live with does not converge; a cap of the mean or less is refused", () => {
    expect(rake([man, vrouw], [gender], { cap: 1.5 }).converged).toBe(false);
    expect(rake([man, vrouw], [gender], { cap: 2.5 }).converged).toBe(true);
    expect(() => rake([man, vrouw], [gender], { cap: 1 })).toThrow(RangeError);
  });
});

test("what is cut off goes in equal parts to those below the limit, until nobody is above it", () => {
  const trimmed = trimWeights(
    Float64Array.of(10, 3.9, 1, 1),
    { counts: Float64Array.of(1, 1, 2, 1), times: Float64Array.of(1, 1, 1, 1) },
    4,
  );
  // 6 cut off; 1.5 each lifts the second to 5.4; its 1.4 goes to the other three.
  expect([...trimmed].map((weight) => Number(weight.toFixed(9)))).toEqual([4, 4, 2.966666667, 2.966666667]);
  const two = { counts: Float64Array.of(1, 1), times: Float64Array.of(1, 1) };
  expect(() => trimWeights(Float64Array.of(5, 5), two, 4)).toThrow(RangeError);
});
