import { type ThemeCode, themesOf } from "~/features/framework/theme.ts";
import type { Figure, Range, Released } from "../../released.ts";
import type { DerivedResult, ItemResult } from "../../result.ts";

/** The themes of a value rating, in the order of its questions. */
export const ratedThemes = themesOf("here_now");

/** The question about a theme: how important it is, or how satisfied one is with it. */
export function itemCode(kind: "importance" | "satisfaction", theme: ThemeCode): string {
  return `${kind === "importance" ? "bel" : "tev"}_${theme}`;
}

/** The question for the three most important themes; option n is the n-th theme. */
export const TOP_THREE = "top3";
/** The question how satisfied one is with life as a whole. */
export const LIFE = "leven";

/** What is released of one question. */
export function resultOf(items: readonly ItemResult[], code: string): ItemResult | undefined {
  return items.find(({ item }) => item.code === code);
}

/** What is released of one derived subject. */
export function derivedOf(derived: readonly DerivedResult[], item: string): DerivedResult | undefined {
  return derived.find((one) => one.item === item);
}

/** A figure out of a released one, with its interval; undefined interval in the open stream. */
export interface Estimate {
  value: number;
  range: Range | null;
  figure: Figure;
}

/** The mean grade or importance; null when it is withheld. */
export function meanEstimate(released: Released | null | undefined): Estimate | null {
  if (!released || released.withheld || !released.scale) return null;
  return { value: released.scale.mean, range: released.scale.meanRange, figure: released };
}

/** The share of people, in whole per cent, who gave one answer; null when it is withheld. */
export function shareEstimate(released: Released | null | undefined, answer: number): Estimate | null {
  if (!released || released.withheld) return null;
  const index = answer - released.lowest;
  const value = released.percentages[index];
  if (value === undefined) return null;
  return { value, range: released.percentageRanges?.[index] ?? null, figure: released };
}
