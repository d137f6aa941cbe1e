import { expect, test } from "vitest";
import { rake } from "~/statistics/rake.ts";
import { rollUp } from "~/statistics/roll-up.ts";
import { weightSums } from "~/statistics/weight-sums.ts";
import {
  answersTo,
  expectedOfPanel,
  referenceCell,
  referenceMargins,
  referenceRows,
  relativeError,
} from "../../../tests/setup/reference.ts";
import { estimate } from "./estimate.ts";

const rows = referenceRows("panel_1200.csv");
const { weights } = rake(rows.map(referenceCell), referenceMargins(), { cap: null });
const nobody = { n: 0, sw: 0, sw2: 0 };

function unknowing(item: string) {
  return weightSums(
    rows.flatMap((row, index) => (row[item] === "dk" ? [{ value: 0, weight: weights[index] ?? 0 }] : [])),
  );
}

test("the figures of an effect equal R's", () => {
  const inR = expectedOfPanel();
  const item = inR.items.eff_hn_wonen;
  const net = inR.net_effect.eff_hn_wonen;
  const found = estimate(rollUp(answersTo("eff_hn_wonen", rows, weights)), unknowing("eff_hn_wonen"), 1200);
  const figures: [number | null | undefined, number | undefined][] = [
    [found.mean, item?.mean],
    [found.standardError, item?.se_fixed],
    [found.ci95?.[0], item?.ci95_normal_fixed[0]],
    [found.ci95?.[1], item?.ci95_normal_fixed[1]],
    [found.effectiveSize, item?.kish_n_eff_valid],
    [found.dontKnow?.share, item?.dk_share_weighted],
    [found.netEffect?.value, 100 * (net?.net ?? 0)],
    [found.netEffect?.standardError, 100 * (net?.net_se_fixed ?? 0)],
    [found.netEffect?.ci95?.[0], 100 * (net?.net_ci95_fixed[0] ?? 0)],
  ];
  for (const [figure, expected] of figures) expect(relativeError(figure ?? undefined, expected)).toBeLessThan(1e-9);
  expect(found).toMatchObject({ n: 1125, median: 1 });
  expect(found.distribution.map(({ value }) => value)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
  for (const { share, ci95 } of found.distribution) {
    expect(ci95[0]).toBeLessThan(share);
    expect(ci95[1]).toBeGreaterThan(share);
  }
});

test("a grade has no net effect, and two camps agree as little as can be", () => {
  const camps = { lowest: 1, n: [40, 0, 0, 0, 40], sw: [40, 0, 0, 0, 40], sw2: [40, 0, 0, 0, 40] };
  expect(estimate(camps, nobody, 80)).toMatchObject({ netEffect: null, agreement: -1, mean: 3, median: 1 });
});

test("nobody has no figures, and that everybody did not know is a figure", () => {
  const empty = { lowest: -1, n: [0, 0, 0], sw: [0, 0, 0], sw2: [0, 0, 0] };
  const none = { n: 0, effectiveSize: 0, mean: null, standardError: null, ci95: null, median: null };
  expect(estimate(empty, nobody, 0)).toEqual({
    ...none,
    distribution: [],
    netEffect: null,
    agreement: null,
    dontKnow: null,
  });
  expect(estimate(empty, { n: 3, sw: 6, sw2: 12 }, 9)).toMatchObject({ ...none, dontKnow: { share: 1 } });
});

test("one person has an answer but no error, and a scale of two answers no agreement", () => {
  expect(estimate({ lowest: -1, n: [1, 0], sw: [2, 0], sw2: [4, 0] }, nobody, 1)).toMatchObject({
    n: 1,
    mean: -1,
    standardError: null,
    ci95: null,
    netEffect: { value: -100, standardError: null, ci95: null },
    agreement: null,
  });
});
