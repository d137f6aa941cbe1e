import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersTo, panel, panelExpectations } from "../../tests/statistics/reference-data.ts";
import { largestError } from "../../tests/statistics/relative-error.ts";
import { importancePerformance } from "./importance-performance.ts";
import { importanceWeightedEffect } from "./importance-weighted-effect.ts";
import { normalInterval } from "./normal-interval.ts";
import { points } from "./points.ts";
import { scoreMoments } from "./score-moments.ts";

const people = panel();
const themes = Object.keys(panelExpectations.ipa);
const momentsOf = (item: string) => scoreMoments(points(answersTo(people, item)), people.length);

const QUADRANTS: Record<string, string> = {
  behouden: "keep",
  prioriteit: "priority",
  lage_prioriteit: "low-priority",
  mogelijk_overdaad: "possible-overkill",
};

const map = themes.map((theme) => ({
  theme,
  importance: located(`bel_${theme}`),
  performance: located(`tev_${theme}`),
}));

function located(item: string) {
  const { mean, meanVariance } = momentsOf(item);
  return { value: mean, ci95: normalInterval(mean, Math.sqrt(meanVariance)) };
}

describe("against R", () => {
  test("importance and performance of every theme", () => {
    const expected = Object.values(panelExpectations.ipa);
    expect(
      largestError(
        map.map((one) => one.importance.value),
        expected.map((one) => one.importance),
      ),
    ).toBeLessThan(1e-9);
    expect(
      largestError(
        map.map((one) => one.performance.value),
        expected.map((one) => one.performance),
      ),
    ).toBeLessThan(1e-9);
  });
  test("quadrant of every theme, with the cross at the means", () => {
    const found = importancePerformance(map).themes;
    const expected = Object.entries(panelExpectations.ipa).map(([theme, { quadrant_mean_crosshair }]) => {
      return { theme, quadrant: QUADRANTS[quadrant_mean_crosshair] };
    });
    expect(found.map(({ theme, quadrant }) => ({ theme, quadrant }))).toEqual(expected);
  });
});

test("a fixed norm moves one line, and the share in the top 3 may stand for importance", () => {
  const normed = importancePerformance(map, { performance: 7 });
  expect(normed.crosshair.performance).toBe(7);
  expect(normed.crosshair.importance).toBeCloseTo(importancePerformance(map).crosshair.importance, 12);
  expect(normed.themes.filter(({ quadrant }) => quadrant === "priority").map(({ theme }) => theme)).toEqual(["wonen"]);
  const byTop3 = importancePerformance(
    themes.map((theme, index) => ({
      theme,
      importance: { value: Object.values(panelExpectations.ipa)[index]?.top3_share ?? Number.NaN },
      performance: map[index]?.performance ?? { value: Number.NaN },
    })),
  );
  expect(byTop3.themes.find(({ theme }) => theme === "wonen")?.quadrant).toBe("priority");
});

test("a theme is on the line if one of its intervals touches one", () => {
  const at = (importance: [number, number], performance: [number, number]) =>
    importancePerformance(
      [
        {
          theme: "wonen",
          importance: { value: (importance[0] + importance[1]) / 2, ci95: importance },
          performance: { value: (performance[0] + performance[1]) / 2, ci95: performance },
        },
      ],
      { importance: 4, performance: 7 },
    ).themes[0];
  expect(at([4.1, 4.3], [7.2, 7.4])).toEqual({ theme: "wonen", quadrant: "keep", onTheLine: false });
  expect(at([3.9, 4.3], [7.2, 7.4])).toEqual({ theme: "wonen", quadrant: "keep", onTheLine: true });
  expect(at([3.6, 4.2], [6.2, 6.4])).toEqual({ theme: "wonen", quadrant: "low-priority", onTheLine: true });
  expect(at([4.1, 4.3], [6.6, 7])).toEqual({ theme: "wonen", quadrant: "priority", onTheLine: true });
});

test("one theme lies on the cross of its own means, and no theme has no map", () => {
  const one = { theme: "wonen", importance: { value: 4 }, performance: { value: 6 } };
  expect(importancePerformance([one])).toEqual({
    crosshair: { importance: 4, performance: 6 },
    themes: [{ theme: "wonen", quadrant: "keep", onTheLine: true }],
  });
  expect(() => importancePerformance([])).toThrow(RangeError);
  expect(() => importancePerformance([{ ...one, performance: { value: Number.NaN } }], { performance: 7 })).toThrow(
    RangeError,
  );
  expect(() => importancePerformance([one], { performance: Number.NaN })).toThrow(RangeError);
});

const themeEffect = fc.record({
  importance: fc.record({
    mean: fc.double({ min: 1, max: 5, noNaN: true }),
    standardError: fc.double({ min: 0, max: 0.5, noNaN: true }),
  }),
  effect: fc.record({
    mean: fc.double({ min: -3, max: 3, noNaN: true }),
    standardError: fc.double({ min: 0, max: 0.5, noNaN: true }),
  }),
});
const plan = fc.array(themeEffect, { minLength: 1, maxLength: 8 });

describe("importance-weighted effect, for any plan", () => {
  test("lies between the lowest and highest effect, and equal importance gives the plain mean", () => {
    fc.assert(
      fc.property(plan, (list) => {
        const { weighted, unweighted } = importanceWeightedEffect(list);
        const effects = list.map(({ effect }) => effect.mean);
        expect(weighted).toBeGreaterThanOrEqual(Math.min(...effects) - 1e-12);
        expect(weighted).toBeLessThanOrEqual(Math.max(...effects) + 1e-12);
        const level = importanceWeightedEffect(
          list.map((one) => ({ ...one, importance: { mean: 3, standardError: 0 } })),
        );
        expect(level.weighted).toBeCloseTo(unweighted, 12);
      }),
    );
  });
  test("standard error is that of small steps along every mean", () => {
    fc.assert(
      fc.property(plan, (list) => {
        const step = 1e-5;
        const moved = (at: number, which: "importance" | "effect", by: number) =>
          importanceWeightedEffect(
            list.map((one, index) =>
              index === at ? { ...one, [which]: { ...one[which], mean: one[which].mean + by } } : one,
            ),
          ).weighted;
        const variances = list.flatMap((one, index) =>
          (["importance", "effect"] as const).map((which) => {
            const slope = (moved(index, which, step) - moved(index, which, -step)) / (2 * step);
            return (slope * one[which].standardError) ** 2;
          }),
        );
        const byHand = Math.sqrt(variances.reduce((sum, variance) => sum + variance, 0));
        expect(importanceWeightedEffect(list).standardError).toBeCloseTo(byHand, 7);
      }),
    );
  });
});

test("the effect on the panel agrees with the sum over the means of R", () => {
  const { items } = panelExpectations;
  const meanOf = (item: string) => Object.entries(items).find(([name]) => name === item)?.[1].mean ?? Number.NaN;
  const [top, bottom] = themes.reduce(
    ([sum, base], theme) => [sum + meanOf(`bel_${theme}`) * meanOf(`eff_hn_${theme}`), base + meanOf(`bel_${theme}`)],
    [0, 0],
  );
  const found = importanceWeightedEffect(
    themes.map((theme) => {
      const asMean = (item: string) => {
        const { mean, meanVariance } = momentsOf(item);
        return { mean, standardError: Math.sqrt(meanVariance) };
      };
      return { importance: asMean(`bel_${theme}`), effect: asMean(`eff_hn_${theme}`) };
    }),
  );
  expect(largestError([found.weighted], [top / bottom])).toBeLessThan(1e-9);
});

test("one theme is its own effect, and what has no weight is refused", () => {
  const one = { importance: { mean: 2, standardError: 0.3 }, effect: { mean: -1, standardError: 0.1 } };
  const found = importanceWeightedEffect([one]);
  expect(found).toMatchObject({ weighted: -1, unweighted: -1 });
  expect(found.standardError).toBeCloseTo(0.1, 12);
  expect(() => importanceWeightedEffect([])).toThrow(RangeError);
  expect(() => importanceWeightedEffect([{ ...one, importance: { mean: 0, standardError: 0 } }])).toThrow(RangeError);
  expect(() => importanceWeightedEffect([{ ...one, effect: { mean: Number.NaN, standardError: 0 } }])).toThrow(
    RangeError,
  );
  expect(() => importanceWeightedEffect([{ ...one, effect: { mean: 1, standardError: -1 } }])).toThrow(RangeError);
});
