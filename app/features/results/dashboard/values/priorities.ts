import type { ThemeCode } from "~/features/framework/theme.ts";
import { type Crosshair, importancePerformance, type Quadrant } from "~/statistics/importance-performance.ts";
import { TOO_MANY_DONT_KNOW } from "../../ranking.ts";
import type { ItemResult } from "../../result.ts";
import {
  type Estimate,
  itemCode,
  meanEstimate,
  ratedThemes,
  resultOf,
  shareEstimate,
  TOP_THREE,
} from "./value-figures.ts";

/** How importance is measured: the mean of the ratings, or the share of people with the theme in their top three. */
export type ImportanceBy = "rating" | "topThree";

/** The satisfaction that counts as enough where the lines do not follow the themes themselves. */
const FIXED_NORM = 7;

/** A theme with its place among the others. */
export interface PlacedTheme {
  theme: ThemeCode;
  /** Its number in the drawing. */
  mark: string;
  importance: Estimate;
  satisfaction: Estimate;
  quadrant: Quadrant;
  /** An interval touches a line: the quadrant is not certain. */
  onTheLine: boolean;
  /** Enough people know it well enough for it to be named in a sentence. */
  firm: boolean;
}

export interface PriorityMap {
  crosshair: Required<Crosshair>;
  themes: PlacedTheme[];
  /** Themes of which a figure is withheld. */
  missing: ThemeCode[];
}

/** Where each theme lies by importance and satisfaction, from released figures; null when there are fewer than two. */
export function priorityMap(
  items: readonly ItemResult[],
  { by, fixed }: { by: ImportanceBy; fixed: boolean },
): PriorityMap | null {
  const themes = ratedThemes.map((theme, index) => ({
    theme,
    mark: String(index + 1),
    importance:
      by === "rating"
        ? meanEstimate(resultOf(items, itemCode("importance", theme))?.everyone)
        : shareEstimate(resultOf(items, TOP_THREE)?.everyone, index + 1),
    satisfaction: meanEstimate(resultOf(items, itemCode("satisfaction", theme))?.everyone),
  }));
  const shown = themes.flatMap(({ importance, satisfaction, ...theme }) =>
    importance && satisfaction ? [{ ...theme, importance, satisfaction }] : [],
  );
  if (shown.length < 2) return null;
  const placed = importancePerformance(
    shown.map(({ theme, importance, satisfaction }) => ({
      theme,
      importance: located(importance),
      performance: located(satisfaction),
    })),
    fixed ? { performance: FIXED_NORM } : {},
  );
  return {
    crosshair: placed.crosshair,
    themes: shown.map((one, index) => ({
      ...one,
      quadrant: placed.themes[index]?.quadrant ?? "keep",
      onTheLine: placed.themes[index]?.onTheLine ?? true,
      firm: [one.importance, one.satisfaction].every(isFirm),
    })),
    missing: themes.filter(({ importance, satisfaction }) => !(importance && satisfaction)).map(({ theme }) => theme),
  };
}

function located({ value, range }: Estimate) {
  return range ? { value, ci95: [range[0], range[1]] as [number, number] } : { value };
}

function isFirm({ figure }: Estimate): boolean {
  return figure.precision === "normal" && figure.dontKnow <= TOO_MANY_DONT_KNOW;
}

/** What the sentence above the chart may say: which themes are a priority for certain, and which may be one. */
export function prioritiesToName({ themes }: PriorityMap): { certain: ThemeCode[]; onTheLine: ThemeCode[] } {
  const candidates = themes.filter(({ quadrant, firm }) => quadrant === "priority" && firm);
  return {
    certain: candidates.filter(({ onTheLine }) => !onTheLine).map(({ theme }) => theme),
    onTheLine: candidates.filter(({ onTheLine }) => onTheLine).map(({ theme }) => theme),
  };
}
