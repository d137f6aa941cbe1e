import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { comparedMean, rankingOf } from "./ranking.ts";
import { rankingSentence } from "./ranking-sentence.ts";
import type { Figure, Precision, Range } from "./released.ts";

const shares = { negative: 0, zero: 0, positive: 0, sevenOrMore: 0, sevenOrMoreRange: null, fourOrLess: 0 };
const scale = { ...shares, median: 0, netEffect: 0, netEffectRange: null, division: 0, direction: null };

function row(
  name: string,
  mean: number,
  { precision = "normal" as Precision, dontKnow = 5, range = null as Range | null } = {},
) {
  const ranges = { dontKnowRange: null, percentageRanges: null, effectiveSize: null };
  const base = { ...ranges, snapshot: 1, people: 200, lowest: -3, percentages: [] };
  const figure: Figure = {
    withheld: false,
    ...base,
    precision,
    dontKnow,
    scale: { ...scale, mean, meanRange: range },
  };
  return { name, figure };
}
const ranking = (...rows: Parameters<typeof rankingOf>[0]) => rankingOf(rows, comparedMean);

test("all that share the highest or the lowest value are named", () => {
  expect(ranking(row("wonen", 4.4), row("gezondheid", 4.4), row("werk", 4), row("milieu", 3.6))).toEqual({
    kind: "ordered",
    highest: { names: ["wonen", "gezondheid"], value: 4.4 },
    lowest: { names: ["milieu"], value: 3.6 },
  });
  expect(ranking(row("wonen", 0.2), row("milieu", 0.2)).kind).toBe("equal");
});

test("highest and lowest are alike when their margins overlap", () => {
  const highest = row("wonen", 4.4, { range: [4.2, 4.6] });
  expect(ranking(highest, row("milieu", 4.1, { range: [3.9, 4.3] })).kind).toBe("alike");
  expect(ranking(highest, row("milieu", 3.9, { range: [3.7, 4.1] })).kind).toBe("ordered");
});

test("the sentence names a tie as a tie, and claims no order where there is none", () => {
  const say = (...rows: Parameters<typeof rankingOf>[0]) =>
    rankingSentence(translator("nl"), "nl", { subject: "importance", ranking: ranking(...rows), write: String });
  expect(say(row("Gezondheid", 4.4), row("Wonen", 4.4), row("Werk", 4.1))).toBe(
    "Het belangrijkst: ‘Gezondheid’ en ‘Wonen’ (4.4). Het minst belangrijk: Werk (4.1).",
  );
  expect(say(row("Gezondheid", 4.4, { range: [4, 4.8] }), row("Werk", 4.1, { range: [3.9, 4.3] }))).toBe(
    "De thema's zijn ongeveer even belangrijk: gemiddeld 4.1 tot 4.4. De marges overlappen.",
  );
});

test("figures of few people, and those that many cannot judge, are not ranked", () => {
  const weak = row("welzijn", 3, { precision: "indicative" });
  const unknown = row("samenleving", -3, { dontKnow: 41 });
  expect(ranking(weak, unknown, row("wonen", 0.8), row("milieu", -0.6))).toMatchObject({
    highest: { names: ["wonen"] },
    lowest: { names: ["milieu"] },
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
