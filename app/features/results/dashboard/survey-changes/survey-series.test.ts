import { describe, expect, test } from "vitest";
import type { ItemResult } from "../../result.ts";
import { latestChange, momentsOf } from "../values/series.ts";
import { roundsAsking, type SurveyRound, stretchesOf } from "./survey-series.ts";

/** A round in this year that asked "wonen" in these words, or did not ask it. */
function round(year: number, wording: string | null): SurveyRound {
  const item = { id: year, code: "wonen", type: "single_choice", textNl: wording ?? "", textEn: "" } as const;
  const result: ItemResult = {
    item: { ...item, themeCode: null, level: null, options: [] },
    ...{ scenario: null, everyone: { withheld: true, people: 20 }, difference: null, groups: [] },
  };
  const slug = `ronde-${year}`;
  const asked: Record<string, string> = wording === null ? {} : { wonen: wording };
  const change = { from: `ronde-${year - 1}`, change: 0.5, changeRange: [0.2, 0.8], arrow: "up" } as const;
  return {
    ...{ slug, titleNl: "", titleEn: "", opensAt: `${year}-04-01T00:00:00.000Z` },
    figures: wording === null ? {} : { wonen: result.everyone },
    change: { wonen: [{ ...change, changeRange: [0.2, 0.8], breaks: [] }] },
    wording: asked,
    items: wording === null ? [] : [result],
  };
}

const yearsOf = (series: readonly SurveyRound[]) =>
  stretchesOf(series, "wonen").map(({ rounds }) => rounds.map(({ opensAt }) => opensAt.slice(0, 4)));

describe("a question over the rounds of a survey", () => {
  test("goes on for as long as its words stay the same, whatever the version", () => {
    expect(yearsOf([round(2024, "a"), round(2025, "a"), round(2026, "a")])).toEqual([["2024", "2025", "2026"]]);
  });

  test("begins anew with other words, and the newest come first", () => {
    const series = [round(2024, "a"), round(2025, "a"), round(2026, "b")];
    expect(yearsOf(series)).toEqual([["2026"], ["2024", "2025"]]);
    expect(stretchesOf(series, "wonen").map(({ result }) => result.item.textNl)).toEqual(["b", "a"]);
  });

  test("that comes back to its old words is a new start all the same", () => {
    expect(yearsOf([round(2024, "a"), round(2025, "b"), round(2026, "a")])).toEqual([["2026"], ["2025"], ["2024"]]);
  });

  test("is not broken by a round that did not ask it", () => {
    const series = [round(2024, "a"), round(2025, null), round(2026, "a")];
    expect(yearsOf(series)).toEqual([["2024", "2026"]]);
    expect(momentsOf(roundsAsking(series, "wonen"), "wonen").map(({ reworded }) => reworded)).toEqual([false, false]);
  });

  test("has no change across a break, although one was computed", () => {
    const [same, other] = [
      [round(2025, "a"), round(2026, "a")],
      [round(2025, "a"), round(2026, "b")],
    ].map((series) => momentsOf(series, "wonen"));
    expect(latestChange(same ?? [])).toMatchObject({ arrow: "up", since: "2025" });
    expect(latestChange(other ?? [])).toBeNull();
    expect(other?.map(({ reworded }) => reworded)).toEqual([false, true]);
  });
});
