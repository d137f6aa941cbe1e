import { expect, test } from "vitest";
import { levelsInOrder } from "./margin-level.ts";
import { shownPart } from "./shown-part.ts";

const level = (name: string, population: number, sample: number) => ({
  level: name,
  population,
  sample,
  people: 50,
  missing: 0,
});
const mirror = { source: "CBS", date: "2021-01-01", overlap: 97 };

test("where a level is withheld, the part that is told is not the whole", () => {
  const levels = [level("30-44|man", 65, 60), level("30-44|vrouw", 35, 40)];
  const part = shownPart({ ...mirror, lowestOverHighest: null, covered: 20, levels });
  expect(part).toEqual({ isWhole: false, covered: 20, levels });
});

test("where every level is told, it is the whole", () => {
  const levels = [level("laag", 24.1, 20), level("hoog", 75.9, 80)];
  expect(shownPart({ ...mirror, lowestOverHighest: 0.5, covered: 100, levels }).isWhole).toBe(true);
});

test("levels stand from young to old and from low to high, gemeenten from large to small", () => {
  const names = (levels: { level: string }[]) => levels.map((one) => one.level);
  expect(
    names(levelsInOrder("education", [level("hoog", 1, 1), level("laag", 1, 1), level("middelbaar", 1, 1)])),
  ).toEqual(["laag", "middelbaar", "hoog"]);
  expect(names(levelsInOrder("agegender", [level("75+|man", 1, 1), level("18-29|vrouw", 1, 1)]))).toEqual([
    "18-29|vrouw",
    "75+|man",
  ]);
  expect(names(levelsInOrder("gemeente", [level("GM0479", 20, 1), level("GM0363", 80, 1)]))).toEqual([
    "GM0363",
    "GM0479",
  ]);
});
