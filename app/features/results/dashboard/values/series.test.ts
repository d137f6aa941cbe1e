import { describe, expect, test } from "vitest";
import type { WaveChange } from "../../findings.ts";
import { differentSeasons, latestChange, momentsOf, type SeriesRound } from "./series.ts";

const since = (from: string, arrow: WaveChange["arrow"], breaks: WaveChange["breaks"] = []): WaveChange => ({
  from,
  change: arrow === "down" ? -0.4 : 0.4,
  changeRange: [0.1, 0.7],
  arrow,
  breaks,
});
const round = (day: string, ...changes: WaveChange[]): SeriesRound => ({
  slug: `round-${day}`,
  titleNl: "",
  titleEn: "",
  opensAt: `${day}T00:00:00.000Z`,
  figures: { tev_wonen: { withheld: true, people: 20 } },
  change: { tev_wonen: changes },
});

describe("an item over the rounds of a series", () => {
  test("is compared with the round right before it, not with older ones", () => {
    const series = [
      round("2024-04-01"),
      round("2025-04-01", since("round-2024-04-01", "none")),
      round("2026-04-01", since("round-2024-04-01", "up"), since("round-2025-04-01", "down", ["mode"])),
    ];
    const moments = momentsOf(series, "tev_wonen");
    expect(moments.map((moment) => moment.since?.arrow)).toEqual([undefined, "none", "down"]);
    expect(latestChange(moments)).toMatchObject({ since: "2025", arrow: "down", breaks: ["mode"], lasting: false });
  });

  test("is called lasting when two changes in a row go the same clear way", () => {
    const series = [
      round("2024-04-01"),
      round("2025-04-01", since("round-2024-04-01", "up")),
      round("2026-04-01", since("round-2025-04-01", "up")),
    ];
    expect(latestChange(momentsOf(series, "tev_wonen"))?.lasting).toBe(true);
    const flat = series.map((one) => ({ ...one, change: { tev_wonen: [since("round-2025-04-01", "none")] } }));
    expect(latestChange(momentsOf(flat, "tev_wonen"))?.lasting).toBe(false);
  });

  test("of one round has no change", () => {
    expect(latestChange(momentsOf([round("2026-04-01")], "tev_wonen"))).toBeNull();
    expect(latestChange([])).toBeNull();
  });

  test("goes by year, and by month where a year has two rounds", () => {
    const moments = momentsOf([round("2024-04-01"), round("2025-02-01"), round("2025-11-01")], "tev_wonen");
    expect(moments.map(({ label }) => label)).toEqual(["2024", "02-2025", "11-2025"]);
    expect(moments[1]?.at).toBeLessThan(moments[2]?.at ?? 0);
    expect(moments[0]?.at).toBeCloseTo(2024.25, 1);
  });
});

test("two rounds of different seasons are told apart, also around new year; those of one season are not", () => {
  const april = "2025-04-01";
  const november = "2025-11-01";
  expect(differentSeasons([round(april), round(november)])).toMatchObject({
    now: "2025-11-01T00:00:00.000Z",
    before: "2025-04-01T00:00:00.000Z",
  });
  expect(differentSeasons([round(november), round("2026-01-10")])).toBeNull();
  expect(differentSeasons([round(april), round("2026-06-10")])).toBeNull();
  expect(differentSeasons([round(april)])).toBeNull();
});
