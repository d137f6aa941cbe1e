import { themeDefinition, themesOf } from "~/features/framework/theme.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { Answer } from "./answer.ts";
import type { Chance } from "./synthetic-chance.ts";
import {
  attitudeWeight,
  dontKnow,
  effectNoise,
  expectations,
  explanations,
  gradeByGemeente,
  gradeMeans,
  importanceByAge,
  importanceMeans,
  levelMeans,
  lifeMean,
  nearby,
  passesOver,
  writes,
} from "./synthetic-model.ts";
import type { SyntheticPerson } from "./synthetic-person.ts";

/** What of an item matters for the answer. */
export type AskedItem = Pick<
  Item,
  "id" | "code" | "type" | "required" | "lowest" | "highest" | "maxChoices" | "themeCode" | "level"
> & {
  /** Values of the options, in their order. */
  options: readonly number[];
  /** Code of the scenario that the item is about, and whether that is the zero alternative. */
  scenario: { code: string; isNul: boolean } | null;
};

/** What of a round matters for the answers. */
export interface AskedRound {
  proposalSlug: string | null;
  /** Gemeenten that the area of the round lies in or consists of. */
  gemeenten: ReadonlySet<string>;
  items: readonly AskedItem[];
}

/** What a synthetic person answers to an item, by the model that docs/demo-model.md states. */
export function syntheticAnswer(round: AskedRound, item: AskedItem, person: SyntheticPerson, chance: Chance): Answer {
  if (item.type === "open_text") {
    if (!chance.happens(writes)) return { state: "skipped" };
    return { state: "answered", body: chance.pick(explanations.map((text) => [text, 1] as const)) };
  }
  if (!item.required && chance.happens(passesOver)) return { state: "skipped" };
  if (chance.happens(Math.min(1, shareOfDoubt(item) * person.doubt))) return { state: "dont_know" };
  switch (item.type) {
    case "effect":
      return scored(item, expectedEffect(round, item, person) + effectNoise * chance.normal());
    case "importance":
      return scored(item, importance(item, person) + 0.8 * chance.normal());
    case "grade":
      return scored(item, grade(item, person) + 1.3 * chance.normal());
    case "likert":
      return scored(item, middle(item) + 0.35 * person.attitude + 0.9 * chance.normal());
    case "top_k":
      return { state: "answered", choices: topThemes(item, person, chance) };
    case "single_choice":
      return {
        state: "answered",
        score: chance.pick(item.options.map((value, rank) => [value, 1 / (rank + 1)] as const)),
      };
    case "multiple_choice":
      return { state: "answered", choices: someOptions(item, chance) };
    default:
      return unreachable(item.type);
  }
}

function shareOfDoubt(item: AskedItem): number {
  if (item.type === "effect")
    return item.themeCode ? dontKnow[themeDefinition(item.themeCode).dimension] : dontKnow.level;
  return item.themeCode || item.type === "top_k" ? dontKnow.value : dontKnow.survey;
}

function expectedEffect(round: AskedRound, item: AskedItem, person: SyntheticPerson): number {
  const isNul = item.scenario?.isNul ?? false;
  const weight = isNul ? attitudeWeight.nul : attitudeWeight.plan;
  const isNear = !isNul && round.gemeenten.has(person.gemeenteCode);
  return meanEffect(round, item) + (isNear ? nuisance(item) : 0) + weight * person.attitude;
}

function meanEffect(round: AskedRound, { level, themeCode, scenario }: AskedItem): number {
  if (level) return levelMeans[level];
  if (!themeCode) return 0;
  return expectations[round.proposalSlug ?? ""]?.[scenario?.code ?? ""]?.[themeCode] ?? 0;
}

function nuisance({ themeCode }: AskedItem): number {
  return themeCode ? (nearby[themeCode] ?? 0) : 0;
}

function importance(item: AskedItem, person: SyntheticPerson): number {
  if (!item.themeCode) return middle(item);
  return (importanceMeans[item.themeCode] ?? 4) + (importanceByAge[person.ageGroup][item.themeCode] ?? 0);
}

function grade(item: AskedItem, person: SyntheticPerson): number {
  if (!item.themeCode) return lifeMean + 0.2 * person.attitude;
  const place = gradeByGemeente[person.gemeenteCode]?.[item.themeCode] ?? 0;
  const money =
    item.themeCode === "materiele_welvaart" ? { laag: -0.6, middelbaar: 0, hoog: 0.5 }[person.education] : 0;
  return (gradeMeans[item.themeCode] ?? 7) + place + money;
}

/** The three themes that weigh most for the person; an option's value is the place of its theme, counted from 1. */
function topThemes(item: AskedItem, person: SyntheticPerson, chance: Chance): number[] {
  const weights = themesOf("here_now").map((theme, index) => {
    const mean = (importanceMeans[theme] ?? 4) + (importanceByAge[person.ageGroup][theme] ?? 0);
    return { value: index + 1, weight: mean + 0.7 * chance.normal() };
  });
  const best = weights.sort((a, b) => b.weight - a.weight).slice(0, item.maxChoices ?? 3);
  return best.map(({ value }) => value).sort((a, b) => a - b);
}

/** Options are chosen less the further down they stand; at least one is chosen. */
function someOptions(item: AskedItem, chance: Chance): number[] {
  // The last option of a list of groups says "nobody": it goes with no other.
  const chosen = item.options.slice(0, -1).filter((_value, rank) => chance.happens(0.5 / (1 + 0.3 * rank)));
  if (chosen.length === 0) return item.options.slice(-1);
  return chosen.slice(0, item.maxChoices ?? chosen.length);
}

function middle(item: AskedItem): number {
  return ((item.lowest ?? 1) + (item.highest ?? 5)) / 2;
}

/** The nearest score that the scale has. */
function scored(item: AskedItem, value: number): Answer {
  const score = Math.min(item.highest ?? 0, Math.max(item.lowest ?? 0, Math.round(value)));
  // Rounding can give −0, which JSON and the database write as 0.
  return { state: "answered", score: score === 0 ? 0 : score };
}
