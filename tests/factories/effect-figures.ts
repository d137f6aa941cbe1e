import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Figure, Range, Released, ScaleFigure } from "~/features/results/released.ts";
import type { AskedScenario, ItemResult } from "~/features/results/result.ts";

interface FigureOptions {
  direction?: ScaleFigure["direction"];
  range?: Range | null;
  own?: Partial<Figure>;
}

/** A released figure on the scale of effects, of 200 invited people unless told otherwise. */
export function effectFigure(mean: number, { direction = null, range, own = {} }: FigureOptions = {}): Figure {
  const meanRange = range === undefined ? ([mean - 0.2, mean + 0.2] as const) : range;
  const shares = { negative: 30, zero: 20, positive: 50, sevenOrMore: 0, sevenOrMoreRange: null, fourOrLess: 0 };
  return {
    withheld: false,
    snapshot: 4,
    people: 200,
    effectiveSize: 180,
    precision: "normal",
    dontKnow: 5,
    dontKnowRange: [3, 8],
    lowest: -3,
    percentages: [5, 10, 15, 20, 25, 15, 10],
    percentageRanges: null,
    scale: { mean, meanRange, median: 0, netEffect: 20, netEffectRange: [12, 28], ...shares, division: 0.4, direction },
    ...own,
  };
}

/** The plan that the results of these tests are about. */
export const samplePlan: AskedScenario = {
  id: 2,
  code: "plan",
  kind: "intervention",
  name: "Haven-Stad bouwen",
  position: 2,
};

/** What is released about the effect of the plan on one theme; without groups, and nothing to compare with. */
export function effectItem(theme: ThemeCode, own: Partial<Figure> = {}): ItemResult {
  const everyone: Released = effectFigure(0.3, { own });
  const words = { textNl: `Wat gebeurt er met ${theme}?`, textEn: `What happens to ${theme}?` };
  return {
    item: { id: 1, code: `eff_plan_${theme}`, type: "effect", themeCode: theme, level: null, options: [], ...words },
    scenario: samplePlan,
    everyone,
    difference: null,
    groups: [],
  };
}
