import { describe, expect, test } from "vitest";
import type { Figure } from "../../released.ts";
import type { ItemResult } from "../../result.ts";
import { prioritiesToName, priorityMap } from "./priorities.ts";

const figure = (mean: number, half: number | null, changes: Partial<Figure> = {}): Figure => ({
  withheld: false,
  snapshot: 1,
  people: 400,
  effectiveSize: half === null ? null : 310,
  precision: "normal",
  dontKnow: 2,
  dontKnowRange: null,
  lowest: 1,
  percentages: [],
  percentageRanges: null,
  scale: {
    mean,
    meanRange: half === null ? null : [mean - half, mean + half],
    median: Math.round(mean),
    netEffect: 0,
    netEffectRange: null,
    negative: 0,
    zero: 0,
    positive: 100,
    sevenOrMore: 50,
    sevenOrMoreRange: null,
    fourOrLess: 5,
    division: 0.3,
    direction: null,
  },
  ...changes,
});

const result = (code: string, everyone: ItemResult["everyone"]): ItemResult => ({
  item: { id: 1, code, type: "grade", textNl: "", textEn: "", themeCode: null, level: null, options: [] },
  scenario: null,
  everyone,
  difference: null,
  groups: [],
});

const rated = (theme: string, importance: Figure, satisfaction: ItemResult["everyone"]) => [
  result(`bel_${theme}`, importance),
  result(`tev_${theme}`, satisfaction),
];

const items = [
  ...rated("wonen", figure(4.6, 0.1), figure(6, 0.2)),
  ...rated("milieu", figure(4.4, 0.1), figure(6.9, 0.2)),
  ...rated("welzijn", figure(3.8, 0.1), figure(8, 0.2)),
];

describe("the map of importance and satisfaction", () => {
  test("takes its lines from the themes themselves", () => {
    const map = priorityMap(items, { by: "rating", fixed: false });
    expect(map?.crosshair.importance).toBeCloseTo(12.8 / 3);
    expect(map?.crosshair.performance).toBeCloseTo(20.9 / 3);
    expect(map?.themes.map(({ theme, quadrant }) => [theme, quadrant])).toEqual([
      ["welzijn", "possible-overkill"],
      ["wonen", "priority"],
      ["milieu", "priority"],
    ]);
  });

  test("names only what is certain, and apart what an interval leaves open", () => {
    const map = priorityMap(items, { by: "rating", fixed: false });
    expect(map && prioritiesToName(map)).toEqual({ certain: ["wonen"], onTheLine: ["milieu"] });
  });

  test("may hold satisfaction against a fixed 7 instead", () => {
    const map = priorityMap(items, { by: "rating", fixed: true });
    expect(map?.crosshair.performance).toBe(7);
    expect(map?.crosshair.importance).toBeCloseTo(12.8 / 3);
  });

  test("keeps the number of a theme when another is withheld, and says which is missing", () => {
    const withheld = result("tev_wonen", { withheld: true, people: 15 });
    const map = priorityMap([withheld, ...items.filter(({ item }) => item.code !== "tev_wonen")], {
      by: "rating",
      fixed: false,
    });
    expect(map?.themes.map(({ theme, mark }) => [theme, mark])).toEqual([
      ["welzijn", "1"],
      ["milieu", "8"],
    ]);
    expect(map?.missing).toContain("wonen");
  });

  test("names no theme of few people, or that many do not know", () => {
    const few = figure(6, 0.1, { precision: "indicative" });
    const unknown = figure(6, 0.1, { dontKnow: 41 });
    const weak = [
      ...rated("wonen", figure(4.6, 0.1), few),
      ...rated("milieu", figure(4.6, 0.1), unknown),
      ...rated("welzijn", figure(2, 0.1), figure(9, 0.1)),
    ];
    const map = priorityMap(weak, { by: "rating", fixed: false });
    expect(map && prioritiesToName(map)).toEqual({ certain: [], onTheLine: [] });
  });

  test("may take importance from the top three: option n is the n-th theme", () => {
    const percentages = [10, 20, 30, 40, 50, 60, 70, 80];
    const topThree = result("top3", figure(0, null, { lowest: 1, percentages, scale: null }));
    const map = priorityMap([...items, topThree], { by: "topThree", fixed: false });
    expect(map?.themes.map(({ theme, importance }) => [theme, importance.value])).toEqual([
      ["welzijn", 10],
      ["wonen", 50],
      ["milieu", 80],
    ]);
  });

  test("of one theme says nothing", () => {
    expect(priorityMap(items.slice(0, 2), { by: "rating", fixed: false })).toBeNull();
  });
});
