import { describe, expect, test } from "vitest";
import { agreeingMargins } from "./agreeing-margins.ts";
import { collapseLevels } from "./collapse-levels.ts";
import { neighbourLevel } from "./neighbour-level.ts";
import { rake } from "./rake.ts";
import type { Margin, RakingCell } from "./raking-cell.ts";
import { unknownLevels } from "./unknown-levels.ts";

function margin(name: string, totals: Record<string, number>): Margin {
  return { name, totals: new Map(Object.entries(totals)) };
}

function people(count: number, ...levels: string[]): RakingCell {
  return { levels, baseWeight: 1, count };
}

describe("margins of one population", () => {
  test("a small difference is scaled away, to the first margin", () => {
    const [gender, age] = agreeingMargins([
      margin("gender", { man: 500, vrouw: 500 }),
      margin("age", { jong: 396, oud: 600 }),
    ]);
    expect(gender?.totals.get("man")).toBe(500);
    expect(age?.totals.get("jong")).toBeCloseTo((396 * 1000) / 996, 9);
    expect(age?.totals.get("oud")).toBeCloseTo((600 * 1000) / 996, 9);
  });

  test.each([
    [[], "There is no margin"],
    [[margin("a", { x: 100 }), margin("b", { y: 98 })], "Margins a (100) and b (98) differ more than 1 %"],
    [[margin("a", { x: 100, z: 0 })], "Level z of margin a is without population: 0"],
    [[margin("a", { x: -5 })], "Level x of margin a is without population: -5"],
    [[margin("a", { x: Number.NaN })], "Level x of margin a"],
  ])("%#: a RangeError says why", (margins, reason) => {
    expect(() => agreeingMargins(margins)).toThrow(RangeError);
    expect(() => agreeingMargins(margins)).toThrow(reason);
  });
});

describe("levels that are not known", () => {
  const margins = [margin("gender", { man: 480, vrouw: 520 }), margin("edu", { laag: 400, hoog: 600 })];
  const cells = [people(30, "man", "laag"), people(50, "vrouw", "hoog"), people(20, "", "laag")];

  test("get a level of their own with the share of the sample, and the others share the rest", () => {
    const [gender, edu] = unknownLevels(cells, margins);
    expect([...(gender?.totals ?? [])]).toEqual([
      ["man", 384],
      ["vrouw", 416],
      ["", 200],
    ]);
    expect(edu).toBe(margins[1]);
    expect(
      rake(
        cells.map(({ levels, ...cell }) => ({ ...cell, levels: levels.slice(0, 1) })),
        gender ? [gender] : [],
      ).weights,
    ).toEqual([384 / 30, 416 / 50, 200 / 20]);
  });

  test("of which nobody knows any is refused", () => {
    expect(() => unknownLevels([people(4, "", "laag")], margins)).toThrow("Nobody's level of margin gender is known");
  });
});

describe("levels with few people", () => {
  const age = margin("age", { "18-29": 100, "30-44": 200, "45-59": 300, "60+": 150 });

  test("are taken together with the neighbour that has fewer people, and that is told", () => {
    const cells = [people(40, "18-29"), people(12, "30-44"), people(25, "45-59"), people(60, "60+")];
    const outcome = collapseLevels(cells, [age]);
    expect(outcome.collapsed).toEqual([{ margin: "age", from: "30-44", into: "45-59", people: 12 }]);
    expect([...(outcome.margins[0]?.totals ?? [])]).toEqual([
      ["18-29", 100],
      ["45-59", 500],
      ["60+", 150],
    ]);
    expect(outcome.cells.map(({ levels }) => levels[0])).toEqual(["18-29", "45-59", "45-59", "60+"]);
  });

  test("are taken together again until all have enough, a level without anybody first", () => {
    const cells = [people(5, "18-29"), people(9, "30-44"), people(3, "45-59")];
    const outcome = collapseLevels(cells, [age], 10);
    expect(outcome.collapsed).toEqual([
      { margin: "age", from: "60+", into: "45-59", people: 0 },
      { margin: "age", from: "45-59", into: "30-44", people: 3 },
      { margin: "age", from: "18-29", into: "30-44", people: 5 },
    ]);
    expect([...(outcome.margins[0]?.totals ?? [])]).toEqual([["30-44", 750]]);
    expect(rake(outcome.cells, outcome.margins).weights.every((weight) => Math.abs(weight - 750 / 17) < 1e-9)).toBe(
      true,
    );
  });

  test("stay apart when there are enough, and those not known are left alone", () => {
    const cells = [people(20, "18-29"), people(20, "30-44"), people(20, "45-59"), people(20, "60+"), people(1, "")];
    const outcome = collapseLevels(cells, [age]);
    expect(outcome).toEqual({ cells, margins: [age], collapsed: [] });
  });

  test("a level that the margin lacks is refused", () => {
    expect(() => collapseLevels([people(30, "90+")], [age])).toThrow("Margin age has no level 90+");
  });
});

describe("the neighbour of a level", () => {
  const crossed = new Map([
    ["45-59|man", 90],
    ["45-59|vrouw", 95],
    ["60-74|man", 80],
    ["60-74|vrouw", 70],
    ["75+|man", 8],
    ["75+|vrouw", 30],
  ]);

  test("of crossed levels is the next age of the same gender", () => {
    expect(neighbourLevel("75+|man", crossed)).toBe("60-74|man");
    expect(neighbourLevel("60-74|vrouw", crossed)).toBe("75+|vrouw");
  });

  test("is the other gender when no other age is left", () => {
    expect(
      neighbourLevel(
        "75+|man",
        new Map([
          ["75+|man", 8],
          ["75+|vrouw", 30],
        ]),
      ),
    ).toBe("75+|vrouw");
  });

  test("is whichever stands beside it when nothing is alike, and there must be one", () => {
    expect(
      neighbourLevel(
        "a|x",
        new Map([
          ["a|x", 1],
          ["b|y", 5],
          ["c|z", 3],
        ]),
      ),
    ).toBe("b|y");
    expect(() => neighbourLevel("a", new Map([["a", 1]]))).toThrow(RangeError);
  });
});
