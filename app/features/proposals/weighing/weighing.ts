import { type Pole, type ThemeCode, themeCodes } from "~/features/framework/theme.ts";
import { isSame } from "../editing/same-content.ts";

/** What experts expect of a course of action on a theme, on the scale of the residents (Dutch: schatting van deskundigen). */
export interface ExpertEstimate {
  /** −3 (much worse) to +3 (much better) than doing nothing; null: the source gives no judgement. */
  score: number | null;
  words: string;
  /** Report and page, such as "MER 2021, tabel 4.2". */
  source: string;
}

export const times = ["now", "later"] as const;
export const places = ["here", "elsewhere"] as const;
export const poles = ["social", "sustainable", "economic"] as const satisfies readonly Pole[];

/** A square of the framework: a pole, now or later, here or elsewhere (Dutch: vlak van het afwegingskader). */
export type Square = `${Pole}-${(typeof times)[number]}-${(typeof places)[number]}`;

/** The twelve squares, pole by pole. */
export const squares: readonly Square[] = poles.flatMap((pole) =>
  times.flatMap((time) => places.map((place) => `${pole}-${time}-${place}` as const)),
);

export const tensionKinds = ["tradeoff", "synergy"] as const;

/** Two themes that stand in each other's way, or that help each other (Dutch: spanning, synergie). */
export interface Tension {
  kind: (typeof tensionKinds)[number];
  first: ThemeCode;
  second: ThemeCode;
  words: string;
}

/** The weighing of one course of action. */
export interface ScenarioWeighing {
  estimates: Partial<Record<ThemeCode, ExpertEstimate>>;
  squares: Partial<Record<Square, string>>;
  tensions: Tension[];
}

/** How officials weigh a proposal in the open (Dutch: afweging). */
export interface WeighingContent {
  /** By the code of the scenario. */
  scenarios: Record<string, ScenarioWeighing>;
  /** The theme that weighs heaviest, and why; null: not said yet. */
  heaviest: { theme: ThemeCode; why: string } | null;
  /** Who in the organisation goes over a theme: a department, not a person. */
  owners: Partial<Record<ThemeCode, string>>;
}

/** A weighing that nobody has written in yet. */
export const emptyWeighing: WeighingContent = { scenarios: {}, heaviest: null, owners: {} };

/** The weighing of one course of action; empty when nobody has written in it yet. */
export function weighingOf(content: WeighingContent, scenario: string): ScenarioWeighing {
  return content.scenarios[scenario] ?? { estimates: {}, squares: {}, tensions: [] };
}

/** Whether two weighings say the same; a course of action that nobody wrote about counts for nothing. */
export function saysTheSame(one: WeighingContent, other: WeighingContent): boolean {
  const codes = [...Object.keys(one.scenarios), ...Object.keys(other.scenarios)];
  return (
    isSame(one.heaviest, other.heaviest) &&
    isSame(one.owners, other.owners) &&
    codes.every((code) => isSame(weighingOf(one, code), weighingOf(other, code)))
  );
}

/** What is still missing before a weighing can be published. */
export type Missing = { kind: "heaviest" } | { kind: "estimate"; scenario: string; theme: ThemeCode };

/**
 * What is still missing: what weighs heaviest, and for each plan an estimate on every theme that the proposal touches.
 * Squares and tensions may stay empty: the page then says that nothing was named.
 */
export function missingIn(
  content: WeighingContent,
  proposal: { scenarios: readonly string[]; themes: readonly ThemeCode[] },
): Missing[] {
  const estimates = proposal.scenarios.flatMap((scenario) => {
    const known = weighingOf(content, scenario).estimates;
    return proposal.themes
      .filter((theme) => !known[theme])
      .map((theme): Missing => ({ kind: "estimate", scenario, theme }));
  });
  return content.heaviest ? estimates : [{ kind: "heaviest" }, ...estimates];
}

/** What residents expect of a plan on a theme against doing nothing, as it was released. */
export interface ResidentsExpectation {
  scenario: string;
  theme: ThemeCode;
  stream: "invited" | "open";
  mean: number;
  /** 95 % interval; null in open participation, which has none. */
  range: readonly [number, number] | null;
  people: number;
}

/** From this difference on, experts and residents do not mean the same: one step of the scale. */
const apart = 1;

/** Themes on which experts and residents differ by at least a step of the scale, the largest difference first. */
export function disagreements(
  weighing: ScenarioWeighing,
  expectations: readonly ResidentsExpectation[],
): { theme: ThemeCode; experts: number; residents: number }[] {
  return themeCodes
    .flatMap((theme) => {
      const experts = weighing.estimates[theme]?.score;
      const residents = expectations.find((one) => one.theme === theme)?.mean;
      if (experts === undefined || experts === null || residents === undefined) return [];
      return Math.abs(experts - residents) >= apart ? [{ theme, experts, residents }] : [];
    })
    .sort((a, b) => Math.abs(b.experts - b.residents) - Math.abs(a.experts - a.residents));
}
