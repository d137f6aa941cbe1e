import { describe, expect, test } from "vitest";
import {
  answersTo,
  expectedOfPanel,
  referenceCell,
  referenceMargins,
  referenceRows,
  relativeError,
} from "../../tests/setup/reference.ts";
import { distribution } from "./distribution.ts";
import { effectiveSize } from "./effective-size.ts";
import { fixedWeightStandardError } from "./fixed-weight-standard-error.ts";
import { itemDesignEffect } from "./item-design-effect.ts";
import { normalInterval } from "./normal-interval.ts";
import { pairedDifference } from "./paired-difference.ts";
import type { Sample } from "./points.ts";
import { rake } from "./rake.ts";
import { rollUp, type WeightedValue } from "./roll-up.ts";
import { weightSums } from "./weight-sums.ts";
import { weightedDontKnowShare } from "./weighted-dont-know-share.ts";
import { weightedMean } from "./weighted-mean.ts";
import { weightedMedian } from "./weighted-median.ts";
import { weightedNetEffect } from "./weighted-net-effect.ts";
import { weightedQuartiles } from "./weighted-quartiles.ts";
import { wilsonInterval } from "./wilson-interval.ts";

const rows = referenceRows("panel_1200.csv");
const { weights } = rake(rows.map(referenceCell), referenceMargins(), { cap: null });
const expected = expectedOfPanel();
const DESIGN = rows.length;

function expectAlike(found: readonly number[], inR: readonly number[], most = 1e-9): void {
  expect(found).toHaveLength(inR.length);
  const errors = found.map((figure, index) => relativeError(figure, inR[index]));
  expect(Math.max(...errors), `${found.join(" ")} beside ${inR.join(" ")}`).toBeLessThan(most);
}

/** Both routes to a figure: from the people themselves, and from what is kept of them. */
function routes(answers: readonly WeightedValue[]): [string, Sample][] {
  return [
    ["rows", answers],
    ["roll-up", rollUp(answers)],
  ];
}

describe("against R's survey package, from rows and from the roll-up", () => {
  const items = Object.entries(expected.items);
  test("there are 48 items", () => expect(items).toHaveLength(48));

  test.each(items)("%s", (item, inR) => {
    const answers = answersTo(item, rows, weights);
    for (const [, sample] of routes(answers)) {
      const mean = weightedMean(sample);
      const error = fixedWeightStandardError(sample, DESIGN);
      expect(weightSums(sample).n).toBe(inR.n_valid);
      expectAlike(
        [
          mean,
          error,
          itemDesignEffect(sample, DESIGN),
          ...normalInterval(mean, error),
          effectiveSize(weightSums(sample)),
        ],
        [inR.mean, inR.se_fixed, inR.deff_fixed, ...inR.ci95_normal_fixed, inR.kish_n_eff_valid],
      );
      expect(weightedQuartiles(sample)).toEqual(inR.quartiles_weighted_math);
      expect(weightedMedian(sample)).toBe(inR.quartiles_weighted_math[1]);
    }
    const shares = distribution(rollUp(answers)).filter(({ share }) => share > 0);
    expectAlike(
      shares.map(({ share }) => share),
      shares.map(({ value }) => inR.share_weighted[value] ?? Number.NaN),
    );
    expect(shares).toHaveLength(Object.keys(inR.share_weighted).length);
  });

  test.each(items)("share that does not know of %s", (item, inR) => {
    const unknowing = rows.flatMap((row, index) =>
      row[item] === "dk" ? [{ value: 0, weight: weights[index] ?? 0 }] : [],
    );
    expect(unknowing).toHaveLength(inR.n_dk);
    const { share, ci95 } = weightedDontKnowShare(rollUp(answersTo(item, rows, weights)), weightSums(unknowing));
    expectAlike([share], [inR.dk_share_weighted]);
    expect(ci95[0]).toBeLessThan(share);
    expect(ci95[1]).toBeGreaterThan(share);
  });

  test.each(Object.entries(expected.net_effect))("net effect of %s", (item, inR) => {
    for (const [, sample] of routes(answersTo(item, rows, weights))) {
      const net = weightedNetEffect(sample, DESIGN);
      const size = effectiveSize(weightSums(sample));
      expectAlike(
        [
          net.positive,
          net.negative,
          net.neutral,
          net.value,
          net.standardError,
          ...normalInterval(net.value, net.standardError),
        ],
        [
          inR.p_pos,
          inR.p_neg,
          inR.p_zero,
          100 * inR.net,
          100 * inR.net_se_fixed,
          ...inR.net_ci95_fixed.map((end) => 100 * end),
        ],
      );
      expectAlike([size, ...wilsonInterval(net.positive, size)], [inR.n_eff_kish, ...inR.wilson_kish]);
    }
  });

  test.each(Object.entries(expected.intervention_minus_zero))("difference from doing nothing of %s", (theme, inR) => {
    const differences = rows.flatMap((row, index) => {
      const [plan, nothing] = [row[`eff_hn_${theme}`], row[`nul_hn_${theme}`]].map((cell) => Number(cell || "x"));
      const value = Number(plan) - Number(nothing);
      return Number.isNaN(value) ? [] : [{ value, weight: weights[index] ?? 0 }];
    });
    for (const [, sample] of routes(differences)) {
      const found = pairedDifference(sample, DESIGN);
      expect(found.n).toBe(inR.n_pairs);
      expectAlike([found.difference, found.standardError, ...found.ci95], [inR.diff, inR.se_fixed, ...inR.ci95]);
    }
  });

  const breakdowns = Object.entries(expected.groups).flatMap(([item, byColumn]) =>
    Object.entries(byColumn).map(([column, inR]) => ({ item, column, inR })),
  );
  test.each(breakdowns)("$item by $column counts all 1,200 in the error of a group", ({ item, column, inR }) => {
    for (const [place, level] of inR.levels.entries()) {
      const inGroup = rows.map((row, index) => (row[column] === level ? (weights[index] ?? 0) : 0));
      const answers = answersTo(item, rows, inGroup).filter(({ weight }) => weight > 0);
      expect(answers).toHaveLength(inR.n[place] ?? -1);
      expectAlike(
        [weightedMean(answers), fixedWeightStandardError(rollUp(answers), DESIGN)],
        [inR.mean[place] ?? Number.NaN, inR.se_fixed[place] ?? Number.NaN],
      );
    }
  });
});
