import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { effectFigure, effectItem } from "../../../../../tests/factories/effect-figures.ts";
import type { GroupGap } from "../../findings.ts";
import type { Stream } from "../../group.ts";
import type { Precision } from "../../released.ts";
import { gapSentence } from "./gap-of-groups.tsx";

const gap: GroupGap = {
  highest: { group: "18-29", mean: 0.6 },
  lowest: { group: "75+", mean: -0.2 },
  gap: 0.8,
  differs: true,
  etaSquared: 0.03,
  ranked: true,
};

function sentence(
  own: Partial<GroupGap> = {},
  { stream = "invited" as Stream, precision = "normal" as Precision } = {},
) {
  const group = (value: string, mean: number) => ({
    value,
    figure: effectFigure(mean, { own: { precision } }),
    difference: null,
  });
  const result = { ...effectItem("wonen"), groups: [group("18-29", 0.6), group("75+", -0.2)] };
  const findings = { representativeness: {}, gaps: {}, triangle: {}, change: {} };
  const results = {
    audience: "open" as const,
    snapshotId: 4,
    createdAt: "",
    countedAt: {},
    methodVersion: "",
    marginsVersion: null,
    codeVersion: "",
  };
  const released = { ...results, people: 200, items: [result], derived: [], findings, weights: null };
  const view = { results: released, stream, by: "age", gemeenten: {} } as const;
  return gapSentence(translator("nl"), "nl", { view, result, measure: "own", gap: { ...gap, ...own }, write: String });
}

test("a gap names both groups with their means and says that they differ", () => {
  expect(sentence()).toBe(
    "De kloof is 0,8: het hoogst bij mensen van 18 tot en met 29 jaar (0.6), het laagst bij mensen van 75 jaar en ouder (-0.2). De groepen verschillen duidelijk.",
  );
});

test("a gap that can be chance says so", () => {
  expect(sentence({ differs: false })).toContain("Dit verschil kan ook toeval zijn.");
});

test("a gap that was not tested says so, and why", () => {
  const untested = sentence({ differs: null });
  expect(untested).toContain("Niet getoetst: in een groep gaf bijna iedereen hetzelfde antwoord.");
  expect(untested).not.toContain("toeval");
});

test("the open stream gets no verdict, whatever a test would say", () => {
  expect(sentence({}, { stream: "open" })).not.toContain("duidelijk");
});

test("groups of few people are not named as highest and lowest", () => {
  const unnamed = sentence({}, { precision: "indicative" });
  expect(unnamed).not.toContain("75 jaar");
  expect(unnamed).toContain("De kloof is 0,8.");
});
