import { expect, test } from "vitest";
import { completeContent } from "../../../../tests/factories/proposal-draft.ts";
import { concernsAbout, missingIn } from "./missing.ts";
import { emptyContent } from "./proposal-content.ts";

const [zero, plan] = completeContent.scenarios;
if (!zero || !plan) throw new Error("No scenarios");
const words = (count: number) => Array.from({ length: count }, () => "woord").join(" ");

test("a complete proposal misses nothing", () => {
  expect(missingIn(completeContent)).toEqual([]);
});

test("a new proposal misses all but its title", () => {
  expect(missingIn(emptyContent("Kade")).map(({ kind }) => kind)).toEqual([
    ...["summary", "area", "areaLabel", "plan", "themes", "sources", "scenario"],
  ]);
});

test("doing nothing stands there exactly once", () => {
  const twice = [zero, { ...plan, kind: "nul" as const }];
  for (const scenarios of [[plan], twice]) {
    expect(missingIn({ ...completeContent, scenarios }).map(({ kind }) => kind)).toContain("nul");
  }
});

test("courses of unequal length are told, and a few words of difference are not", () => {
  const told = (count: number) => {
    const scenarios = [zero, { ...plan, description: words(count) }];
    return concernsAbout({ ...completeContent, scenarios }).filter(({ kind }) => kind === "lengths");
  };
  expect(told(21)).toEqual([]);
  expect(told(22)).toEqual([{ kind: "lengths", shortest: "Niets doen", fewest: 6, longest: "Kade", most: 22 }]);
});

test("a pole that no theme belongs to, and a long summary, are told", () => {
  expect(concernsAbout({ ...completeContent, summary: words(181) })).toEqual([
    { kind: "long-summary", words: 181 },
    { kind: "pole", pole: "economic" },
    { kind: "pole", pole: "sustainable" },
  ]);
});
