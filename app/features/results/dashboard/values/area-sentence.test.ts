import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { effectFigure } from "../../../../../tests/factories/released-figure.ts";
import type { GroupGap } from "../../findings.ts";
import type { AreaRow } from "./area-rows.ts";
import { areaSentence } from "./area-sentence.ts";

const gap: GroupGap = {
  highest: { group: "GM0392", mean: 6.7 },
  lowest: { group: "GM0479", mean: 5.9 },
  ...{ gap: 0.8, differs: true, etaSquared: 0.02, ranked: true },
};

function row(code: string, name: string, value: number, people = 400): AreaRow {
  const figure = effectFigure(value, { people });
  return { code, name, released: figure, estimate: { value, range: null, figure } };
}

const haarlem = row("GM0392", "Haarlem", 6.7);
const zaanstad = row("GM0479", "Zaanstad", 5.9);
const fewInHaarlem = row("GM0392", "Haarlem", 6.7, 60);
const beemster = row("GM0370", "Beemster", 6.2);

function sentence(rows: AreaRow[], own: Partial<GroupGap> = {}, stream: "invited" | "open" = "invited") {
  const compared = { stream, rows, everyone: effectFigure(6.3), gap: { ...gap, ...own } };
  return areaSentence(translator("nl"), "nl", compared);
}

test("a clear difference between gemeenten of enough people is told with their names", () => {
  expect(sentence([haarlem, zaanstad])).toContain(
    "Het hoogste cijfer is in Haarlem (6,7), het laagste in Zaanstad (5,9)",
  );
});

test("no gemeente is called highest or lowest when one of the two is of few people", () => {
  for (const told of [sentence([fewInHaarlem, zaanstad, beemster]), sentence([haarlem, zaanstad], { ranked: false })]) {
    expect(told).toContain("De gemeenten verschillen duidelijk");
    expect(told).toContain("indicatief");
    expect(told).not.toMatch(/Haarlem|Zaanstad/);
  }
});

test("a difference that may be chance, or was not tested, is not called one", () => {
  expect(sentence([haarlem, zaanstad], { differs: false })).toContain("geen duidelijk verschil");
  expect(sentence([haarlem, zaanstad], { differs: null })).toContain("Niet getoetst");
});

test("open participation tells between which grades they lie, and names nobody", () => {
  expect(sentence([haarlem, zaanstad], {}, "open")).toBe(
    "In gemeenten met genoeg antwoorden ligt het cijfer tussen 5,9 en 6,7.",
  );
});
