import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Language } from "~/i18n/language.ts";
import type { Breakdown, Stream } from "./group.ts";
import type { Figure, Released } from "./released.ts";
import type { ItemResult, RoundResults } from "./result.ts";

/** What the parts of a page with results share. */
export interface ResultView {
  results: RoundResults;
  /** What the round is called, for the line below a figure. */
  round?: string;
  stream: Stream;
  by: Breakdown | undefined;
  /** Names of the gemeenten and wijken in the breakdown, by code. */
  gemeenten: Record<string, string>;
}

/** The figures that may be shown. */
export function shownFigures(figures: readonly (Released | null | undefined)[]): Figure[] {
  return figures.flatMap((figure) => (figure && !figure.withheld ? [figure] : []));
}

/** The mean of a figure on a scale, or null when it is withheld. */
export function meanOf(figure: Released | null | undefined): number | null {
  return figure && !figure.withheld && figure.scale ? figure.scale.mean : null;
}

/** The result about one theme, of those given. */
export function resultOn(items: readonly ItemResult[], theme: string): ItemResult | undefined {
  return items.find(({ item }) => item.themeCode === theme);
}

/** The wording of a question in the language of the page. */
export function textOf({ item }: ItemResult, language: Language): string {
  return language === "nl" ? item.textNl : item.textEn;
}

/** What each score or option of an item is called: its own options, or the scores themselves. */
export function answerNames({ item }: ItemResult, figure: Figure, language: Language): string[] {
  return figure.percentages.map((_, index) => {
    const value = figure.lowest + index;
    const option = item.options.find((candidate) => candidate.value === value);
    if (!option) return String(value);
    return language === "nl" ? option.labelNl : option.labelEn;
  });
}

/** A theme with what was expected of a plan and of doing nothing. */
export interface ThemeEffect {
  theme: ThemeCode;
  plan: ItemResult;
  nul: ItemResult | undefined;
}
