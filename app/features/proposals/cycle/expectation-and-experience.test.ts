import { describe, expect, test } from "vitest";
import { type AnchorFigure, type AskedRound, compareRounds } from "./expectation-and-experience.ts";

const figure = (theme: AnchorFigure["theme"], difference: number | null): AnchorFigure => ({
  ...{
    theme,
    scenario: "plan",
    scenarioName: "Bouwen",
    difference,
    range: null,
    people: difference === null ? null : 120,
  },
});
const round = (year: number, asked: AskedRound["asked"], figures: Partial<AskedRound["figures"]>): AskedRound => ({
  ...{ slug: `ronde-${year}`, titleNl: "", titleEn: "", asked, figures: { open: [], invited: [], ...figures } },
  ...{ opensAt: `${year}-03-01T00:00:00.000Z`, closesAt: `${year}-04-01T00:00:00.000Z` },
});

describe("expectation beside experience", () => {
  test("takes the newest round of each, with the questions that came back", () => {
    const told = compareRounds([
      round(2026, "experience", { open: [figure("wonen", 0.4), figure("milieu", -1)] }),
      round(2024, "expectation", { open: [figure("wonen", 1.2), figure("veiligheid", 0.1)] }),
      round(2022, "expectation", { open: [figure("wonen", 3)] }),
    ]);
    expect(told).toMatchObject({ stream: "open", expected: { slug: "ronde-2024" }, later: { slug: "ronde-2026" } });
    expect(told?.rows.map((row) => [row.theme, row.expected.difference, row.later.difference])).toEqual([
      ["wonen", 1.2, 0.4],
    ]);
  });

  test("never puts one stream beside the other", () => {
    const earlier = round(2024, "expectation", { invited: [figure("wonen", 1)] });
    expect(compareRounds([earlier, round(2026, "experience", { open: [figure("wonen", 2)] })])).toBeUndefined();
    const both = { open: [figure("wonen", 2)], invited: [figure("wonen", 0.5)] };
    expect(compareRounds([earlier, round(2026, "experience", both)])?.stream).toBe("invited");
  });

  test("keeps silent without two such rounds, without figures in both, and when expectation came later", () => {
    const expected = { open: [figure("wonen", 1)] };
    expect(compareRounds([round(2024, "expectation", expected), round(2026, "expectation", expected)])).toBeUndefined();
    expect(compareRounds([round(2026, "expectation", expected), round(2024, "experience", expected)])).toBeUndefined();
    const withheld = { open: [figure("wonen", null)] };
    expect(compareRounds([round(2024, "expectation", expected), round(2026, "experience", withheld)])).toBeUndefined();
  });
});
