import { describe, expect, test } from "vitest";
import { type AskedWording, brokenSeries, wordingRegister } from "./wording-register.ts";

const asked = (code: string, year: number, wording: string): AskedWording => ({
  code,
  since: `${year}-05-01T00:00:00.000Z`,
  questionnaire: { id: year, slug: "panel", version: year - 2020, titleNl: "Panel", titleEn: "Panel" },
  type: "grade",
  textNl: wording,
  textEn: wording,
  options: [],
  wording,
});

describe("the register of wordings", () => {
  test("takes equal wordings in a row together, and marks where the series breaks", () => {
    const register = wordingRegister([
      asked("cijfer", 2025, "Welk cijfer?"),
      asked("cijfer", 2026, "Hoe goed?"),
      asked("cijfer", 2024, "Welk cijfer?"),
      asked("begin", 2026, "Waar?"),
    ]);
    expect(register.map(({ code }) => code)).toEqual(["begin", "cijfer"]);
    expect(register[1]?.wordings).toMatchObject([
      { wording: "Welk cijfer?", breaksSeries: false, since: "2024-05-01T00:00:00.000Z" },
      { wording: "Hoe goed?", breaksSeries: true },
    ]);
    expect(register[1]?.wordings[0]?.questionnaires.map(({ id }) => id)).toEqual([2024, 2025]);
  });

  test("counts a wording that comes back as a new start", () => {
    const [code] = wordingRegister([asked("q", 2023, "A"), asked("q", 2024, "B"), asked("q", 2025, "A")]);
    expect(code?.wordings.map(({ breaksSeries }) => breaksSeries)).toEqual([false, true, true]);
  });
});

describe("a series breaks", () => {
  const all = [asked("q", 2024, "A"), asked("q", 2025, "B")];
  test("when the last wording was another", () => {
    expect(brokenSeries(all, { code: "q", wording: "A" })?.since).toContain("2025");
  });
  test("not when it was this one, nor when the code was never asked", () => {
    expect(brokenSeries(all, { code: "q", wording: "B" })).toBeUndefined();
    expect(brokenSeries(all, { code: "new", wording: "A" })).toBeUndefined();
  });
});
