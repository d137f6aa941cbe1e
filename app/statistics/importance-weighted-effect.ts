import { compensatedSum } from "./compensated-sum.ts";
import { type Interval, normalInterval } from "./normal-interval.ts";

/** A weighted mean with its standard error. */
export interface MeanWithError {
  mean: number;
  standardError: number;
}

/** A theme: how important people find it, and what effect they expect on it. */
export interface ThemeEffect {
  /** Mean importance, above 0 (scale 1 to 5). */
  importance: MeanWithError;
  /** Mean perceived effect (scale −3 to +3). */
  effect: MeanWithError;
}

export interface ImportanceWeightedEffect {
  /** V = Σ importance · effect / Σ importance, on the scale of the effect. */
  weighted: number;
  standardError: number;
  ci95: Interval;
  /** The plain mean of the effects; show it beside the other, never the weighted one alone. */
  unweighted: number;
}

/**
 * Expected effect of a plan over all themes, in which a theme counts for as much as residents find it important.
 *
 * The standard error is by the delta method and treats all means as independent. They are not quite: the same people judge
 * all themes. Where people who see gain for one theme see it for others too, the true error is larger.
 *
 * @param themes - Themes with both means and their standard errors; one or more.
 * @returns Weighted and unweighted mean effect, unrounded.
 * @throws RangeError if there are no themes, an importance is not above 0, a mean is not finite or an error is negative.
 * @example importanceWeightedEffect([
 *   { importance: { mean: 4, standardError: 0 }, effect: { mean: 1, standardError: 0.1 } },
 *   { importance: { mean: 2, standardError: 0 }, effect: { mean: -1, standardError: 0.1 } },
 * ]).weighted // 0.333
 * @see Oehlert (1992), A note on the delta method, The American Statistician 46, 27–29
 */
export function importanceWeightedEffect(themes: readonly ThemeEffect[]): ImportanceWeightedEffect {
  if (themes.length === 0) throw new RangeError("A plan has an effect on themes");
  for (const theme of themes) checkTheme(theme);
  const importance = compensatedSum(themes.map((theme) => theme.importance.mean));
  const weighted = compensatedSum(themes.map((theme) => theme.importance.mean * theme.effect.mean)) / importance;
  const variances = themes.map((theme) => {
    const byEffect = theme.importance.mean * theme.effect.standardError;
    const byImportance = (theme.effect.mean - weighted) * theme.importance.standardError;
    return byEffect ** 2 + byImportance ** 2;
  });
  const standardError = Math.sqrt(compensatedSum(variances)) / importance;
  return {
    weighted,
    standardError,
    ci95: normalInterval(weighted, standardError),
    unweighted: compensatedSum(themes.map(({ effect }) => effect.mean)) / themes.length,
  };
}

function checkTheme({ importance, effect }: ThemeEffect): void {
  if (!(importance.mean > 0 && Number.isFinite(importance.mean) && Number.isFinite(effect.mean))) {
    throw new RangeError("An importance is above 0 and an effect is a number");
  }
  if (!(importance.standardError >= 0 && effect.standardError >= 0)) throw new RangeError("An error is 0 or more");
}
