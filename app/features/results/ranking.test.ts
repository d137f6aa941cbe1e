import { expect, test } from "vitest";
import { rankingOf } from "./ranking.ts";
import type { Figure, Precision } from "./released.ts";

const shares = { negative: 0, zero: 0, positive: 0, sevenOrMore: 0, sevenOrMoreRange: null, fourOrLess: 0 };
const scale = {
  ...shares,
  meanRange: null,
  median: 0,
  netEffect: 0,
  netEffectRange: null,
  division: 0,
  direction: null,
};

function row(name: string, mean: number, { precision = "normal" as Precision, dontKnow = 5 } = {}) {
  const ranges = { dontKnowRange: null, percentageRanges: null, effectiveSize: null };
  const base = { ...ranges, snapshot: 1, people: 200, lowest: -3, percentages: [] };
  const figure: Figure = { withheld: false, ...base, precision, dontKnow, scale: { ...scale, mean } };
  return { name, figure };
}
const meanOf = (figure: Figure) => figure.scale?.mean ?? Number.NaN;
const ranking = (...rows: Parameters<typeof rankingOf>[0]) => rankingOf(rows, meanOf);

test("gain and loss are told apart from gains alone and losses alone", () => {
  expect(ranking(row("wonen", 0.8), row("milieu", -0.6), row("werk", 0.1))).toEqual({
    kind: "mixed",
    highest: { name: "wonen", value: 0.8 },
    lowest: { name: "milieu", value: -0.6 },
  });
  expect(ranking(row("wonen", 0.8), row("milieu", 0)).kind).toBe("gains");
  expect(ranking(row("wonen", 0), row("milieu", -0.1)).kind).toBe("losses");
  expect(ranking(row("wonen", 0.2), row("milieu", 0.2)).kind).toBe("equal");
});

test("figures of few people, and those that many cannot judge, are not ranked", () => {
  const weak = row("welzijn", 3, { precision: "indicative" });
  const unknown = row("samenleving", -3, { dontKnow: 41 });
  expect(ranking(weak, unknown, row("wonen", 0.8), row("milieu", -0.6))).toMatchObject({
    highest: { name: "wonen" },
    lowest: { name: "milieu" },
  });
  expect(ranking(weak, row("wonen", 0.8)).kind).toBe("unranked");
});

test("one figure has a value but no order", () => {
  expect(ranking(row("wonen", 0.8))).toEqual({ kind: "single", value: 0.8 });
});

test("without any released figure there is nothing to say", () => {
  expect(
    ranking({ name: "wonen", figure: { withheld: true, people: 15 } }, { name: "milieu", figure: null }).kind,
  ).toBe("withheld");
});
