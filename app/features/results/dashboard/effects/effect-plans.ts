import { type Dimension, themesOf } from "~/features/framework/theme.ts";
import type { Released } from "../../released.ts";
import type { AskedScenario, ItemResult } from "../../result.ts";
import { resultOn, type ThemeEffect } from "../../result-view.ts";
import type { Measure } from "../../tally.ts";

/** The themes of one dimension that residents judged a plan on. */
export interface DimensionEffects {
  dimension: Dimension;
  themes: ThemeEffect[];
}

/** What residents expect of one plan. */
export interface PlanEffects {
  scenario: AskedScenario;
  dimensions: DimensionEffects[];
  /** For one's own household, the neighbourhood, and services and government. */
  levels: ItemResult[];
}

/** The results of a round of perceived effects, put in the order in which pages show them. */
export interface EffectBoard {
  plans: PlanEffects[];
  /** How plans are compared: with doing nothing where residents judged that as well, else with now. */
  measure: Measure;
  /** Answers to questions that are not about one plan. */
  others: ItemResult[];
}

const dimensions: readonly Dimension[] = ["here_now", "later", "elsewhere"];

/** The plans of a round with their effects per dimension, in the order of the proposal. */
export function effectBoard(items: readonly ItemResult[]): EffectBoard {
  const nul = items.filter(({ scenario }) => scenario?.kind === "nul");
  const plans = plansIn(items).map((scenario): PlanEffects => {
    const own = items.filter((result) => result.scenario?.id === scenario.id);
    return { scenario, dimensions: dimensionsOf(own, nul), levels: own.filter(({ item }) => item.level !== null) };
  });
  return {
    plans,
    measure: themesOfAll(plans).some(({ plan }) => plan.difference !== null) ? "difference" : "own",
    others: items.filter(({ scenario }) => scenario === null),
  };
}

function dimensionsOf(own: readonly ItemResult[], nul: readonly ItemResult[]): DimensionEffects[] {
  const all = dimensions.map((dimension) => ({
    dimension,
    themes: themesOf(dimension).flatMap((theme): ThemeEffect[] => {
      const plan = resultOn(own, theme);
      return plan ? [{ theme, plan, nul: resultOn(nul, theme) }] : [];
    }),
  }));
  return all.filter(({ themes }) => themes.length > 0);
}

function plansIn(items: readonly ItemResult[]): AskedScenario[] {
  const plans = items.flatMap(({ scenario }) => (scenario && scenario.kind !== "nul" ? [scenario] : []));
  return [...new Map(plans.map((plan) => [plan.id, plan])).values()].sort((a, b) => a.position - b.position);
}

/** The themes of some plans, of all dimensions together. */
export function themesOfAll(plans: readonly PlanEffects[]): ThemeEffect[] {
  return plans.flatMap((plan) => plan.dimensions.flatMap(({ themes }) => themes));
}

/** What residents expect of doing nothing on those themes, where they judged it. */
export function nulOf(themes: readonly ThemeEffect[]): Released[] {
  return themes.flatMap(({ nul }) => (nul ? [nul.everyone] : []));
}

/**
 * A figure as it may be compared with others. Nobody can say "weet ik niet" to a difference, so that it takes the part who
 * did so from the answers on the plan: people who did not know what the plan will do are missing from the difference too.
 */
export function comparable(
  { figure, difference }: { figure: Released; difference: Released | null },
  measure: Measure,
): Released | null {
  if (measure === "own") return figure;
  if (!difference || difference.withheld || figure.withheld) return difference;
  return { ...difference, dontKnow: figure.dontKnow, dontKnowRange: figure.dontKnowRange };
}

/** The same of everyone. */
export function comparedEffect({ everyone, difference }: ItemResult, measure: Measure): Released | null {
  return comparable({ figure: everyone, difference }, measure);
}
