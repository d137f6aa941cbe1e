import type { WaveChange } from "../../findings.ts";
import type { Released } from "../../released.ts";
import { type Estimate, meanEstimate } from "./value-figures.ts";

/** A round of a series with its released figures of everyone, by the code of the item. */
export interface SeriesRound {
  slug: string;
  titleNl: string;
  titleEn: string;
  /** ISO time. */
  opensAt: string;
  figures: Record<string, Released>;
  /** How its figures changed since earlier rounds, as computed when its snapshot was made. */
  change: Record<string, WaveChange[]>;
  /** What each question asked, by its code, where the rounds of the series need not have asked the same. */
  wording?: Record<string, string>;
}

/** One item in one round of the series. */
export interface Moment {
  slug: string;
  /** When, in years: 2026.25 is the first of April. */
  at: number;
  label: string;
  released: Released | undefined;
  estimate: Estimate | null;
  /** Since the round before it in the series; undefined when that was not compared. */
  since: WaveChange | undefined;
  /** Whether the round before it asked something else under this name: then nothing is compared. */
  reworded: boolean;
}

/** One item over the rounds of a series, oldest first. */
export function momentsOf(series: readonly SeriesRound[], code: string): Moment[] {
  const labels = labelsOf(series);
  return series.map(({ slug, opensAt, figures, change }, index) => ({
    slug,
    at: yearOf(opensAt),
    label: labels[index] ?? "",
    released: figures[code],
    estimate: meanEstimate(figures[code]),
    since: change[code]?.find(({ from }) => from === series[index - 1]?.slug),
    reworded: isReworded(series, index, code),
  }));
}

function isReworded(series: readonly SeriesRound[], index: number, code: string): boolean {
  const [before, now] = [series[index - 1], series[index]];
  if (!before || !now) return false;
  const said = now.change[code]?.find(({ from }) => from === before.slug)?.breaks.includes("wording") ?? false;
  return said || before.wording?.[code] !== now.wording?.[code];
}

/** What the newest change says; null where no change was computed. */
export interface LatestChange extends WaveChange {
  /** Label of the round that it is since. */
  since: string;
  /** The round before went the same way: twice in a row. */
  lasting: boolean;
}

/**
 * The change of the last round since the one before it, and whether it goes on from there. Null where the question is another
 * than before: other words are no change of anybody's mind.
 */
export function latestChange(moments: readonly Moment[]): LatestChange | null {
  const [before, last] = moments.slice(-2);
  if (!last?.since || !before || last.reworded) return null;
  const lasting = last.since.arrow !== "none" && before.since?.arrow === last.since.arrow && !before.reworded;
  return { ...last.since, since: before.label, lasting };
}

/** The year of each round; with its month where two rounds began in one year. */
function labelsOf(series: readonly SeriesRound[]): string[] {
  const years = series.map(({ opensAt }) => opensAt.slice(0, 4));
  return series.map(({ opensAt }, index) => {
    const year = years[index] ?? "";
    const twice = years.filter((other) => other === year).length > 1;
    return twice ? `${opensAt.slice(5, 7)}-${year}` : year;
  });
}

const millisecondsPerYear = 365.25 * 24 * 60 * 60 * 1000;

function yearOf(iso: string): number {
  return 1970 + new Date(iso).getTime() / millisecondsPerYear;
}

/** More months than this apart, two rounds were held in different seasons. */
const SAME_SEASON = 2;

/** The last two rounds when they were held in different seasons, which people may answer differently in; else null. */
export function differentSeasons(series: readonly SeriesRound[]): { now: string; before: string } | null {
  const [before, now] = series.slice(-2).map(({ opensAt }) => opensAt);
  if (!before || !now) return null;
  const apart = Math.abs(monthOf(now) - monthOf(before));
  return Math.min(apart, 12 - apart) > SAME_SEASON ? { now, before } : null;
}

/** The month in which people there saw the round open, from 1. */
function monthOf(iso: string): number {
  return Number(new Date(iso).toLocaleDateString("en", { month: "numeric", timeZone: "Europe/Amsterdam" }));
}
