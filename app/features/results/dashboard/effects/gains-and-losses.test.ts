import { expect, test } from "vitest";
import { effectFigure, effectItem } from "../../../../../tests/factories/effect-figures.ts";
import type { Figure, Range } from "../../released.ts";
import type { ItemResult } from "../../result.ts";
import { clearlyLosing, gainsAndLosses, groupsNamed, mostNamed } from "./gains-and-losses.ts";

const options = ["Huurders", "Bedrijven", "Niemand"].map((label, index) => ({
  value: index + 1,
  labelNl: label,
  labelEn: label,
}));

function question(code: string, percentages: number[], own: Partial<Figure> = {}): ItemResult {
  const ranges = percentages.map((percent): Range => [percent - 4, percent + 4]);
  const everyone = effectFigure(0, { own: { lowest: 1, percentages, percentageRanges: ranges, scale: null, ...own } });
  const sample = effectItem("wonen");
  return { ...sample, item: { ...sample.item, code, type: "multiple_choice", options }, scenario: null, everyone };
}

const gains = question("voordeel", [20, 60, 5]);
const loses = question("nadeel", [55, 10, 8]);

test("the two questions are taken out of the others and read per group", () => {
  const { pair, rest } = gainsAndLosses([question("kennis", [50, 50, 0]), gains, loses]);
  expect(rest.map(({ item }) => item.code)).toEqual(["kennis"]);
  expect(pair && groupsNamed(pair)).toEqual([
    { value: 1, gains: 20, loses: 55 },
    { value: 2, gains: 60, loses: 10 },
    { value: 3, gains: 5, loses: 8 },
  ]);
});

test("one of the two questions alone is no pair", () => {
  expect(gainsAndLosses([gains])).toEqual({ pair: undefined, rest: [gains] });
});

test("the group named most is told, unless too many people do not know", () => {
  expect(mostNamed(loses)).toEqual({ values: [1], share: 55 });
  expect(mostNamed(question("nadeel", [55, 55, 8]))).toEqual({ values: [1, 2], share: 55 });
  expect(mostNamed(question("nadeel", [55, 10, 8], { dontKnow: 41 }))).toBeUndefined();
});

test("a group clearly loses only when the margins of both parts lie apart", () => {
  expect(clearlyLosing({ gains, loses })).toEqual([1]);
});

test("without margins no group clearly loses", () => {
  const open = question("nadeel", [55, 10, 8], { percentageRanges: null });
  expect(clearlyLosing({ gains, loses: open })).toEqual([]);
});

test("a withheld side has no share", () => {
  const withheld: ItemResult = { ...loses, everyone: { withheld: true, people: null } };
  expect(groupsNamed({ gains, loses: withheld })[0]).toEqual({ value: 1, gains: 20, loses: null });
});
