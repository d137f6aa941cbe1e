import { describe, expect, test } from "vitest";
import { disagreements, emptyWeighing, missingIn, squares, type WeighingContent, weighingOf } from "./weighing.ts";

const estimate = (score: number | null) => ({ score, words: "", source: "MER 2021" });
const content: WeighingContent = {
  ...emptyWeighing,
  heaviest: { theme: "wonen", why: "Er is een groot tekort." },
  scenarios: {
    plan: {
      estimates: { wonen: estimate(2), milieu: estimate(-2), veiligheid: estimate(null) },
      squares: {},
      tensions: [],
    },
  },
};

test("there are twelve squares: three poles, now and later, here and elsewhere", () => {
  expect(new Set(squares).size).toBe(12);
});

describe("what is missing before publication", () => {
  test("is everything at first", () => {
    expect(missingIn(emptyWeighing, { scenarios: ["plan"], themes: ["wonen"] })).toEqual([
      { kind: "heaviest" },
      { kind: "estimate", scenario: "plan", theme: "wonen" },
    ]);
  });
  test("is asked of each plan, and only on the themes that the proposal touches", () => {
    const missing = missingIn(content, { scenarios: ["plan", "anders"], themes: ["wonen", "veiligheid"] });
    expect(missing).toEqual([
      { kind: "estimate", scenario: "anders", theme: "wonen" },
      { kind: "estimate", scenario: "anders", theme: "veiligheid" },
    ]);
  });
});

describe("experts and residents", () => {
  const expected = (theme: "wonen" | "milieu" | "veiligheid", mean: number) =>
    ({ scenario: "plan", theme, stream: "invited", mean, range: null, people: 300 }) as const;
  test("differ from one step of the scale on, the largest difference first", () => {
    const found = disagreements(weighingOf(content, "plan"), [expected("wonen", 1), expected("milieu", 0.4)]);
    expect(found).toEqual([
      { theme: "milieu", experts: -2, residents: 0.4 },
      { theme: "wonen", experts: 2, residents: 1 },
    ]);
  });
  test("do not differ by less, nor where one of them gives no judgement", () => {
    expect(disagreements(weighingOf(content, "plan"), [expected("wonen", 1.1), expected("veiligheid", -3)])).toEqual(
      [],
    );
  });
});
