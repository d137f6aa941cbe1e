import { expect, test } from "vitest";
import type { PopulationMargin } from "~/features/areas/population.ts";
import type { PeopleCell } from "./people.ts";
import { countOpen, marginsOf, weighInvited } from "./weigh.ts";

const source = { version: "1", source: "test", date: "2021-01-01" };
const agegender = (counts: [string, string, number][]): PopulationMargin => ({
  ...source,
  name: "agegender",
  ages: "18+",
  counts: counts.map(([gemeente, level, count]) => ({ gemeente, level, count })),
});
const education: PopulationMargin = {
  ...source,
  name: "education",
  ages: "15-75",
  counts: [
    { gemeente: "GM1", level: "laag", count: 300 },
    { gemeente: "GM1", level: "hoog", count: 100 },
  ],
};
const people = (age: string, count: number, more: Partial<PeopleCell> = {}): PeopleCell => {
  return { stream: "invited", gemeente: "GM1", age, gender: "man", education: "laag", wijk: "", count, ...more };
};
const half = agegender([
  ["GM1", "18-29|man", 500],
  ["GM1", "75+|man", 500],
]);

test("who took part less often counts more, and weights have mean 1", () => {
  const { cells, summary } = weighInvited([people("18-29", 25), people("75+", 75)], marginsOf([half]));
  expect(cells.map(({ weight }) => weight)).toEqual([expect.closeTo(2, 12), expect.closeTo(2 / 3, 12)]);
  expect(summary).toMatchObject({ refused: null, collapsed: [], effectiveSize: 75 });
});

test("of a margin about other ages only the shares are used", () => {
  const [, shares] = marginsOf([half, education]);
  expect([...(shares?.totals ?? [])]).toEqual([
    ["laag", 750],
    ["hoog", 250],
  ]);
});

test("gemeenten are a margin only where there are several", () => {
  expect(marginsOf([half]).map(({ name }) => name)).toEqual(["agegender"]);
  const two = agegender([
    ["GM1", "18-29|man", 500],
    ["GM2", "18-29|man", 300],
  ]);
  expect(marginsOf([two]).map(({ name }) => name)).toEqual(["agegender", "gemeente"]);
});

test("a level with fewer than twenty people is taken together with its neighbour, and that is told", () => {
  const { summary } = weighInvited([people("18-29", 19), people("75+", 81)], marginsOf([half]));
  expect(summary).toMatchObject({ collapsed: [{ margin: "agegender", from: "18-29|man", into: "75+|man" }] });
  expect(JSON.stringify(summary.collapsed)).not.toContain("19");
});

test("who lives elsewhere or did not tell stands for as many as they are, and is not guessed", () => {
  const margins = marginsOf([half, education]);
  const { cells } = weighInvited([people("18-29", 40), people("75+", 40), people("", 20, { education: "" })], margins);
  expect(cells.find(({ age }) => age === "")?.weight).toBeCloseTo(1, 9);
});

test("without a population nobody is weighed, and the reason is told", () => {
  expect(weighInvited([people("18-29", 40)], marginsOf([]))).toMatchObject({
    cells: [],
    summary: { refused: "no-margins" },
  });
});

test("margins that disagree by more than one per cent release nothing", () => {
  const other: PopulationMargin = { ...education, ages: "18+" };
  const refused = weighInvited([people("18-29", 40), people("75+", 40)], marginsOf([half, other]));
  expect(refused).toMatchObject({ cells: [], summary: { refused: "margins-disagree" } });
});

test("a group without population releases nothing", () => {
  const none = agegender([
    ["GM1", "18-29|man", 500],
    ["GM1", "75+|man", 0],
  ]);
  const refused = weighInvited([people("18-29", 40), people("75+", 40)], marginsOf([none]));
  expect(refused).toMatchObject({ cells: [], summary: { refused: "margins-disagree" } });
});

test("in open participation everybody counts as one", () => {
  const open = people("18-29", 7, { stream: "open" });
  expect(countOpen([open])).toEqual([{ ...open, weight: 1 }]);
});
